import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '#kernel';
import { FactsStore } from '#platform/facts';
import { StageDeviceStore } from './stage-device.store.js';
import { StageFeedService } from './stage-feed.service.js';
import { StageRoomStore, type RoomRow } from './stage-room.store.js';

/** Keeps what we know of rooms. Whoever writes here holds the stream's head, so that two reports never cross. */
@Injectable()
export class StageLedgerService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: FactsStore,
    private readonly rooms: StageRoomStore,
    private readonly devices: StageDeviceStore,
    private readonly feed: StageFeedService,
  ) {}

  find(sessionId: string): Promise<RoomRow> {
    return this.work.read((tx) => this.rooms.find(tx, sessionId));
  }

  /** Whether we were told that a device of this person is in the room. */
  isThere(sessionId: string, personId: string): Promise<boolean> {
    return this.work.read((tx) => this.devices.isThere(tx, sessionId, personId));
  }

  /** Runs `report` while nobody else reports about this session, and tells what it changed for everybody. */
  report<Answer>(sessionId: string, report: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.locked(sessionId, async (tx) => {
      const answer = await report(tx);
      await this.feed.refresh(tx, sessionId);
      return answer;
    });
  }

  /** Notes LiveKit's id of a room; another one than before means that everybody in it was forgotten. */
  async noteRoom(sessionId: string, epoch: number, roomSid: string): Promise<void> {
    await this.report(sessionId, async (tx) => {
      const row = await this.rooms.find(tx, sessionId);
      if (row.epoch !== epoch || row.roomSid === roomSid) return;
      await this.rooms.write(tx, sessionId, { ...row, roomSid });
      await this.devices.closeOtherRooms(tx, sessionId, roomSid);
    });
  }

  /** A closed session's room is gone; the next one has another name. Again changes nothing. */
  async endRoom(sessionId: string, epoch: number): Promise<void> {
    await this.locked(sessionId, async (tx) => {
      const row = await this.rooms.find(tx, sessionId);
      if (row.epoch !== epoch) return;
      await this.rooms.write(tx, sessionId, { ...row, epoch: epoch + 1, roomSid: null });
      await this.devices.closeOtherRooms(tx, sessionId, '');
      await this.feed.end(tx, sessionId);
    });
  }

  private locked<Answer>(sessionId: string, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.work.run(async (tx) => {
      await this.facts.lockHead(tx, sessionId);
      return work(tx);
    });
  }
}
