import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel';
import { LiveKit, LiveKitDown, LiveKitRefused, NotOnStage } from '#platform/livekit';
import type { StageParticipant } from '#platform/livekit';
import type { RunningSession } from '../running-session.type.js';
import { StageLedgerService } from '../stage-ledger.service.js';
import { roomName } from './room-name.policy.js';
import { StageComparisonService } from './stage-comparison.service.js';

/** Asks LiveKit who is in one room now, and notes it. Never inside a transaction: LiveKit may take seconds. */
@Injectable()
export class StageLookService {
  private readonly log = new Logger(StageLookService.name);

  constructor(
    private readonly livekit: LiveKit,
    private readonly ledger: StageLedgerService,
    private readonly comparison: StageComparisonService,
    private readonly clock: Clock,
  ) {}

  /** @throws LiveKitDown, LiveKitRefused; NotOnStage when there is no such room */
  async look(session: RunningSession): Promise<{ room: string; listed: StageParticipant[] }> {
    const room = roomName(session.sessionId, (await this.ledger.find(session.sessionId)).epoch);
    const askedAt = this.clock.now();
    const listed = await this.livekit.rooms.listParticipants(room);
    await this.comparison.compare(session, listed, askedAt);
    return { room, listed };
  }

  /**
   * Looks only when nobody told yet that this person is there: webhooks get lost, and the next poll may be far. When
   * LiveKit cannot be asked, what is known has to do.
   */
  async lookFor(session: RunningSession, personId: string): Promise<void> {
    if (!this.livekit.isConfigured) return;
    if (await this.ledger.isThere(session.sessionId, personId)) return;
    try {
      await this.look(session);
    } catch (error) {
      const isLiveKits = [LiveKitDown, LiveKitRefused, NotOnStage].some((kind) => error instanceof kind);
      if (!isLiveKits) throw error;
      this.log.warn({ sessionId: session.sessionId }, `nobody can be looked for on the stage now: ${String(error)}`);
    }
  }
}
