import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel';
import { LiveKit, LiveKitDown } from '#platform/livekit';
import type { RunningSession } from '../running-session.type.js';
import { StageComparisonService } from './stage-comparison.service.js';
import { StageEnforcementService } from './stage-enforcement.service.js';
import { StageRoomService } from './stage-room.service.js';

/** One round through all rooms: rooms, devices, evidence, rights. */
@Injectable()
export class StageRoundService {
  private readonly log = new Logger(StageRoundService.name);

  constructor(
    private readonly livekit: LiveKit,
    private readonly rooms: StageRoomService,
    private readonly comparison: StageComparisonService,
    private readonly enforcement: StageEnforcementService,
    private readonly clock: Clock,
  ) {}

  /** A session that fails holds up no other. @throws LiveKitDown when there is nobody to ask */
  async go(): Promise<void> {
    for (const session of await this.rooms.settleAll()) {
      try {
        await this.look(session);
      } catch (error) {
        if (error instanceof LiveKitDown) throw error;
        this.log.error({ sessionId: session.sessionId, err: error });
      }
    }
  }

  private async look(session: RunningSession): Promise<void> {
    const room = await this.rooms.nameOf(session.sessionId);
    const askedAt = this.clock.now();
    const listed = await this.livekit.rooms.listParticipants(room);
    await this.comparison.compare(session, listed, askedAt);
    for (const participant of listed) await this.enforcement.apply(session.sessionId, room, participant);
  }
}
