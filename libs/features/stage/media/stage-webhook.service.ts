import { Injectable, Logger } from '@nestjs/common';
import { refuse } from '#kernel';
import { LiveKit } from '#platform/livekit';
import type { StageWebhook } from '#platform/livekit';
import { StageEnforcementService } from './stage-enforcement.service.js';
import { StageHintService } from './stage-hint.service.js';

/** Takes LiveKit's webhooks. They are hints: whatever gets lost, the next poll finds. */
@Injectable()
export class StageWebhookService {
  private readonly log = new Logger(StageWebhookService.name);

  constructor(
    private readonly livekit: LiveKit,
    private readonly hints: StageHintService,
    private readonly enforcement: StageEnforcementService,
  ) {}

  /**
   * Resolves when the event is stored; LiveKit is answered then.
   * @param rawBody the bytes as they came: the signature is over them
   * @throws {Refused} role/not_allowed for what LiveKit did not sign, input/invalid for nonsense, stage/unavailable
   */
  async take(rawBody: Uint8Array | undefined, authorization: string | undefined): Promise<void> {
    if (!this.livekit.isConfigured) refuse('stage/unavailable');
    const webhook = await this.livekit.webhooks.read(rawBody ?? '', authorization);
    if ('refused' in webhook) {
      if (webhook.refused === 'ignored') return;
      refuse(webhook.refused === 'malformed' ? 'input/invalid' : 'role/not_allowed');
    }
    const sessionId = await this.hints.keep(webhook);
    if (sessionId === null) return;
    // Not waited for: LiveKit sends the next webhook only after this one was answered.
    this.enforce(sessionId, webhook).catch((error: unknown) =>
      this.log.warn(`rights of ${webhook.participant?.sid} wait for the next poll: ${String(error)}`),
    );
  }

  /** LiveKit forgets permissions at a re-join, and cannot check names of tracks: both are looked at here. */
  private async enforce(sessionId: string, { event, room, participant }: StageWebhook): Promise<void> {
    if (!participant) return;
    if (event === 'participant_joined') await this.enforcement.apply(sessionId, room.name, participant);
    // This one names the participant by its ids alone.
    if (event === 'track_published') await this.enforcement.applyToDevice(sessionId, room.name, participant.identity);
  }
}
