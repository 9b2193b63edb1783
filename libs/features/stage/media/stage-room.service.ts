import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { LiveKit } from '#platform/livekit';
import { StageLedgerService } from '../stage-ledger.service.js';
import { StageRoomStore } from '../stage-room.store.js';
import type { RunningSession } from '../running-session.type.js';
import { roomName, roomOf } from './room-name.policy.js';

/** LiveKit's rooms follow the sessions: one while a session is open or paused, none otherwise. */
@Injectable()
export class StageRoomService {
  constructor(
    private readonly livekit: LiveKit,
    private readonly work: UnitOfWork,
    private readonly rooms: StageRoomStore,
    private readonly ledger: StageLedgerService,
  ) {}

  /** Sessions that have a room now. */
  running(): Promise<RunningSession[]> {
    return this.work.read((tx) => this.rooms.running(tx));
  }

  /** Name of the session's room, be it there or not. */
  async nameOf(sessionId: string): Promise<string> {
    return roomName(sessionId, (await this.ledger.find(sessionId)).epoch);
  }

  /**
   * Makes the room or finds it, and returns its name.
   * @throws LiveKitDown, LiveKitRefused
   */
  async ensure(sessionId: string): Promise<string> {
    const { epoch, roomSid } = await this.ledger.find(sessionId);
    const room = await this.livekit.rooms.ensureRoom(roomName(sessionId, epoch));
    if (room.sid !== roomSid) await this.ledger.noteRoom(sessionId, epoch, room.sid);
    return room.name;
  }

  /** Makes or deletes the room, as the session's state demands now: safe to call again and late. */
  async settle(sessionId: string): Promise<void> {
    if (!this.livekit.isConfigured) return;
    // Read before the state: a room that somebody else ends meanwhile is not ended again under its next name.
    const { epoch, roomSid } = await this.ledger.find(sessionId);
    if (await this.isRunning(sessionId)) await this.ensure(sessionId);
    else if (roomSid !== null) await this.end(sessionId, epoch);
  }

  /**
   * Makes the room of the present name, then ends those of earlier ones: whoever is put out there finds the new one.
   * Safe to call again and late.
   */
  async renew(sessionId: string): Promise<void> {
    await this.settle(sessionId);
    if (!this.livekit.isConfigured) return;
    const current = await this.nameOf(sessionId);
    for (const { name } of await this.livekit.rooms.listRooms())
      if (roomOf(name)?.sessionId === sessionId && name !== current) await this.livekit.rooms.deleteRoom(name);
  }

  /**
   * Compares all rooms with the sessions: makes what is missing, deletes what is left over. Rooms of others stay.
   * @returns the running sessions
   */
  async settleAll(): Promise<RunningSession[]> {
    const names = new Set((await this.livekit.rooms.listRooms()).map(({ name }) => name));
    const running = await this.running();
    const wanted = new Map<string, RunningSession>();
    for (const session of running) wanted.set(await this.nameOf(session.sessionId), session);
    for (const [name, { sessionId }] of wanted) if (!names.has(name)) await this.ensure(sessionId);
    for (const name of names) if (!wanted.has(name)) await this.deleteOutdated(name);
    return running;
  }

  private async isRunning(sessionId: string): Promise<boolean> {
    return (await this.running()).some((one) => one.sessionId === sessionId);
  }

  private async end(sessionId: string, epoch: number): Promise<void> {
    await this.livekit.rooms.deleteRoom(roomName(sessionId, epoch));
    await this.ledger.endRoom(sessionId, epoch);
  }

  private async deleteOutdated(name: string): Promise<void> {
    const room = roomOf(name);
    // Another installation on the same LiveKit server names its rooms alike: ours are those we have made.
    if (!room || !(await this.work.read((tx) => this.rooms.isKnown(tx, room.sessionId)))) return;
    const { epoch } = await this.ledger.find(room.sessionId);
    if (room.epoch !== epoch) await this.livekit.rooms.deleteRoom(name);
    else if (!(await this.isRunning(room.sessionId))) await this.end(room.sessionId, epoch);
  }
}
