import { RoomServiceClient } from 'livekit-server-sdk';
import type { LiveKitSettings } from './livekit.config.js';
import { askLiveKit, NotOnStage } from './livekit.errors.js';
import { stageParticipantOf } from './stage-participant.view.js';
import type { StageParticipant } from './stage-participant.view.js';
import { toParticipantPermission } from './stage-permission.format.js';
import type { StagePermission } from './stage-permission.format.js';

export type StageRoom = {
  /** New after every restart of LiveKit. */
  readonly sid: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly participants: number;
};

export type StageRoomOptions = {
  /** Seconds an unused room stays; 300 when absent. */
  readonly emptySeconds?: number;
  /** Seconds a room stays after the last device left; 20 when absent. */
  readonly departureSeconds?: number;
};

/** Seconds to wait for one answer of the server API. */
const requestSeconds = 5;

/**
 * The rooms of a LiveKit server and who is in them.
 * Every method throws `LiveKitDown` (no answer), `LiveKitRefused` (wrong key) or `NotOnStage` (404), nothing else.
 */
export class StageRooms {
  private readonly client: RoomServiceClient;
  private readonly httpUrl: string;

  constructor(settings: LiveKitSettings) {
    this.httpUrl = settings.url.replace(/^ws/, 'http');
    this.client = new RoomServiceClient(this.httpUrl, settings.apiKey, settings.apiSecret, {
      requestTimeout: requestSeconds,
      failover: false,
    });
  }

  /** Makes the room or finds the one that is there: safe to call again and again. */
  async ensureRoom(name: string, options: StageRoomOptions = {}): Promise<StageRoom> {
    const { emptySeconds: emptyTimeout = 300, departureSeconds: departureTimeout = 20 } = options;
    const room = await askLiveKit('room', () => this.client.createRoom({ name, emptyTimeout, departureTimeout }));
    return { sid: room.sid, name: room.name, createdAt: dateOf(room.creationTime), participants: room.numParticipants };
  }

  /** Ends the room for everybody. A room that is gone already is no error. */
  async deleteRoom(name: string): Promise<void> {
    await gone(askLiveKit('room', () => this.client.deleteRoom(name)));
  }

  async listRooms(): Promise<StageRoom[]> {
    const rooms = await askLiveKit('room', () => this.client.listRooms());
    return rooms.map((room) => ({
      sid: room.sid,
      name: room.name,
      createdAt: dateOf(room.creationTime),
      participants: room.numParticipants,
    }));
  }

  /** May be stale for some seconds after a join or leave: one absence proves nothing. */
  async listParticipants(room: string): Promise<StageParticipant[]> {
    const participants = await askLiveKit('room', () => this.client.listParticipants(room));
    return participants.map(stageParticipantOf);
  }

  /** Replaces all permissions of a connected device, live. Tracks it may no longer publish are taken off the stage. */
  async setPermission(room: string, identity: string, permission: StagePermission): Promise<StageParticipant> {
    const update = { permission: toParticipantPermission(permission) };
    const info = await askLiveKit('participant', () => this.client.updateParticipant(room, identity, update));
    return stageParticipantOf(info);
  }

  /** Mutes a track. There is no remote unmute: a microphone opens by the person's own click. */
  async muteTrack(room: string, identity: string, trackSid: string): Promise<void> {
    // Asked first because the server answers a mute of somebody who left with a timeout instead of a 404.
    const info = await askLiveKit('participant', () => this.client.getParticipant(room, identity));
    if (!info.tracks.some(({ sid }) => sid === trackSid)) throw new NotOnStage('track');
    await askLiveKit('track', () => this.client.mutePublishedTrack(room, identity, trackSid, true));
  }

  /** Disconnects a device; its token still opens the door until it expires. Somebody who left is no error. */
  async removeParticipant(room: string, identity: string): Promise<void> {
    await gone(askLiveKit('participant', () => this.client.removeParticipant(room, identity)));
  }

  /** True when the server answers its health page within a second. Never throws. */
  async health(): Promise<boolean> {
    try {
      const answer = await fetch(this.httpUrl, { signal: AbortSignal.timeout(1000) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }
}

const dateOf = (seconds: bigint): Date => new Date(Number(seconds) * 1000);

const gone = async (call: Promise<void>): Promise<void> => {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof NotOnStage)) throw error;
  }
};
