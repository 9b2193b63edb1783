import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { StageWebhook } from '#platform/livekit';
import { StagePresence } from '#features/presence';
import { ReleasedProgrammeStore } from '#features/session';
import type { RunningSession } from '../running-session.type.js';
import { afterHint } from '../stage-device.policy.js';
import { StageDeviceStore } from '../stage-device.store.js';
import type { Hint } from '../stage-device.type.js';
import { StageLedgerService } from '../stage-ledger.service.js';
import { WebhookEventStore } from '../webhook-event.store.js';
import { roomOf } from './room-name.policy.js';
import { hintOf, newDevice, sightingOf } from './stage-sighting.format.js';

/** Stores what webhooks tell: the event itself, the device, the evidence, and what everybody hears of it. */
@Injectable()
export class StageHintService {
  constructor(
    private readonly programme: ReleasedProgrammeStore,
    private readonly ledger: StageLedgerService,
    private readonly events: WebhookEventStore,
    private readonly devices: StageDeviceStore,
    private readonly presence: StagePresence,
  ) {}

  /** Resolves when everything is stored. @returns the session when the event is new and about a room of ours */
  async keep(webhook: StageWebhook): Promise<string | null> {
    const sessionId = roomOf(webhook.room.name)?.sessionId;
    const conferenceId = sessionId === undefined ? null : await this.programme.conferenceIdOf(sessionId);
    if (sessionId === undefined || conferenceId === null) return null;
    const isNew = await this.ledger.report(sessionId, async (tx) => {
      const { id, event, createdAt: at, participant } = webhook;
      const kept = { id, event, sessionId, participantSid: participant?.sid ?? null, at };
      if (!(await this.events.keep(tx, kept))) return false;
      const hint = hintOf(webhook, tx.now);
      if (hint) await this.take(tx, { sessionId, conferenceId }, webhook, hint);
      return true;
    });
    return isNew ? sessionId : null;
  }

  private async take(tx: Transaction, session: RunningSession, webhook: StageWebhook, hint: Hint): Promise<void> {
    const { participant, room } = webhook;
    if (!participant) return;
    const known = (await this.devices.find(tx, [participant.sid])).get(participant.sid);
    const before = known ?? newDevice(participant, session.sessionId, room.sid, hint.at);
    if (!before) return;
    const device = afterHint(before, hint, tx.now);
    await this.devices.put(tx, [device]);
    if (hint.tells === 'joined') await this.presence.record(tx, sightingOf('in', device, session, hint.at));
    if (hint.tells === 'left')
      await this.presence.record(tx, sightingOf('out', device, session, device.leftAt ?? hint.at));
  }
}
