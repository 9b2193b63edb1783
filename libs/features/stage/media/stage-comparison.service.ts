import { Inject, Injectable } from '@nestjs/common';
import type { StageParticipant } from '#platform/livekit';
import type { Transaction } from '#kernel';
import { StagePresence } from '#features/presence';
import { whenListed, whenMissing } from '../stage-device.policy.js';
import { StageDeviceStore } from '../stage-device.store.js';
import type { DeviceRow } from '../stage-device.type.js';
import { StageLedgerService } from '../stage-ledger.service.js';
import { StageRoomStore } from '../stage-room.store.js';
import type { RunningSession } from '../running-session.type.js';
import { STAGE_PACE, type StagePace } from './stage-pace.type.js';
import { newDevice, sightingOf, trackOf } from './stage-sighting.format.js';

/** Polls after which a device of which nothing was heard is gone: 45 s at the usual pace. */
const SILENT_POLLS = 3;

/** Compares what LiveKit lists with what webhooks told. */
@Injectable()
export class StageComparisonService {
  constructor(
    private readonly ledger: StageLedgerService,
    private readonly devices: StageDeviceStore,
    private readonly rooms: StageRoomStore,
    private readonly presence: StagePresence,
    @Inject(STAGE_PACE) private readonly pace: StagePace,
  ) {}

  /**
   * Whoever is listed was seen; whoever is not may be missing once.
   * @param askedAt when LiveKit was asked: what was told since then is newer than the list
   */
  async compare(session: RunningSession, listed: readonly StageParticipant[], askedAt: Date): Promise<void> {
    const active = listed.filter(({ isActive }) => isActive);
    await this.ledger.report(session.sessionId, async (tx) => {
      const seen = await this.seen(tx, session, active, askedAt);
      const sids = new Set(listed.map(({ sid }) => sid));
      const missing = (await this.devices.present(tx, session.sessionId)).filter(({ sid }) => !sids.has(sid));
      const goneMs = SILENT_POLLS * this.pace.pollMs;
      await this.devices.put(tx, [...seen, ...missing.map((one) => whenMissing(one, askedAt, goneMs))]);
      const sightings = seen
        .filter(({ leftAt }) => leftAt === null)
        .flatMap((device) => sightingOf('seen', device, session, askedAt));
      await this.presence.record(tx, sightings);
    });
  }

  private async seen(
    tx: Transaction,
    { sessionId }: RunningSession,
    active: readonly StageParticipant[],
    askedAt: Date,
  ): Promise<DeviceRow[]> {
    const known = await this.devices.find(
      tx,
      active.map(({ sid }) => sid),
    );
    const { roomSid } = await this.rooms.find(tx, sessionId);
    return active.flatMap((participant) => {
      const device = known.get(participant.sid) ?? newDevice(participant, sessionId, roomSid ?? '', askedAt);
      return device ? [whenListed(device, participant.tracks.map(trackOf), askedAt)] : [];
    });
  }
}
