import { Injectable } from '@nestjs/common';
import { LiveKit, NotOnStage, samePermission } from '#platform/livekit';
import type { StagePermission, StageParticipant, StageTrack } from '#platform/livekit';
import { permissionOf } from '../stage-rights.policy.js';
import { deviceIn } from './device-in.format.js';
import { StageRightsService, type DeviceRights } from './stage-rights.service.js';
import { StageRoomService } from './stage-room.service.js';
import { isStray } from './stray-track.policy.js';

/** A device in a room as LiveKit tells of it. */
export type InRoom = Pick<StageParticipant, 'identity' | 'attributes'> & {
  /** What it may do there now; unknown = to be set in any case. */
  readonly permission?: StagePermission;
  readonly tracks: readonly StageTrack[];
};

/** Rights may change while they are carried out; then once more. */
const MOST_ROUNDS = 5;

/** Makes LiveKit do what the database says: permissions, mutes and removals of devices that are in a room. */
@Injectable()
export class StageEnforcementService {
  constructor(
    private readonly livekit: LiveKit,
    private readonly rooms: StageRoomService,
    private readonly rights: StageRightsService,
  ) {}

  /** Applies the database's rights to one device; whoever may not be there is removed. */
  async apply(sessionId: string, room: string, device: InRoom): Promise<void> {
    const who = deviceIn(device);
    let held = device.permission;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const rights = who ? await this.rights.of(sessionId, who) : null;
      if (!rights || 'refused' in rights) return this.livekit.rooms.removeParticipant(room, device.identity);
      const wanted: StagePermission = permissionOf(rights);
      if (held && samePermission(held, wanted)) return this.takeStrays(room, device, rights, wanted);
      if (!(await this.set(room, device.identity, wanted))) return;
      held = wanted;
    }
  }

  /** Applies the rights of one device, as LiveKit lists it. */
  async applyToDevice(sessionId: string, room: string, identity: string): Promise<void> {
    const found = (await this.livekit.rooms.listParticipants(room)).find((one) => one.identity === identity);
    if (found) await this.apply(sessionId, room, found);
  }

  /** Applies the rights of one person, on every device. */
  async applyToPerson(sessionId: string, personId: string): Promise<void> {
    await this.eachDevice(sessionId, personId, (room, { identity, attributes, tracks }) =>
      this.apply(sessionId, room, { identity, attributes, tracks }),
    );
  }

  /** Applies the rights of everybody in a session's room. */
  async applyToSession(sessionId: string): Promise<void> {
    if (!this.livekit.isConfigured) return;
    const room = await this.rooms.nameOf(sessionId);
    for (const participant of await this.livekit.rooms.listParticipants(room))
      await this.apply(sessionId, room, participant);
  }

  /** Closes every open microphone of a person now; the right to open it again stays. */
  async mute(sessionId: string, personId: string): Promise<void> {
    await this.eachDevice(sessionId, personId, async (room, { identity, tracks }) => {
      for (const { sid } of tracks.filter((track) => track.source === 'microphone' && !track.isMuted))
        await stillThere(this.livekit.rooms.muteTrack(room, identity, sid));
    });
  }

  /** Takes a device out of every room of its conference. */
  async removeDevice(conferenceId: string, visitId: string): Promise<void> {
    if (!this.livekit.isConfigured) return;
    for (const session of await this.rooms.running())
      if (session.conferenceId === conferenceId)
        await this.livekit.rooms.removeParticipant(await this.rooms.nameOf(session.sessionId), visitId);
  }

  private async eachDevice(
    sessionId: string,
    personId: string,
    effect: (room: string, participant: StageParticipant) => Promise<void>,
  ): Promise<void> {
    if (!this.livekit.isConfigured) return;
    const room = await this.rooms.nameOf(sessionId);
    for (const participant of await this.livekit.rooms.listParticipants(room))
      if (deviceIn(participant)?.personId === personId) await effect(room, participant);
  }

  /** Tracks on a wrong channel go by taking the right to publish and giving it back. */
  private async takeStrays(
    room: string,
    { identity, tracks }: InRoom,
    { kind, languages }: DeviceRights,
    wanted: StagePermission,
  ): Promise<void> {
    if (!tracks.some((track) => isStray(kind, languages, track))) return;
    if (await this.set(room, identity, { ...wanted, publish: [] })) await this.set(room, identity, wanted);
  }

  private set(room: string, identity: string, permission: StagePermission): Promise<boolean> {
    return stillThere(this.livekit.rooms.setPermission(room, identity, permission));
  }
}

/** False when the device left in the meantime, which is nobody's fault. */
async function stillThere(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof NotOnStage) return false;
    throw error;
  }
}
