import { Injectable } from '@nestjs/common';
import type { BoothView, CommandPayload } from '#contract';
import { refuse, type Actor, type Transaction } from '#kernel';
import { SessionClockService, type SessionScope } from '#features/session';
import { boothChanges, boothsOf } from './booth-state.policy.js';
import { nextFeed, type FeedNews } from './hall-feed.machine.js';
import { StageDeviceStore } from './stage-device.store.js';
import type { DeviceRow } from './stage-device.type.js';
import { StagePeopleService } from './stage-people.service.js';
import { StageRoomStore, type RoomRow } from './stage-room.store.js';
import { StageServerStore } from './stage-server.store.js';

/** What everybody is told of the hall's sound and of the booths. */
@Injectable()
export class StageFeedService {
  constructor(
    private readonly rooms: StageRoomStore,
    private readonly devices: StageDeviceStore,
    private readonly server: StageServerStore,
    private readonly people: StagePeopleService,
    private readonly clock: SessionClockService,
  ) {}

  /** The hall device's own word. @throws {Refused} role/not_allowed for the device of another hall */
  async tell(tx: Transaction, scope: SessionScope, actor: Actor, command: CommandPayload<'stage:feed'>): Promise<null> {
    const { hallId } = await this.people.rolesOf(tx, scope, actor.personId);
    if (hallId !== null && hallId !== scope.session.hallId) refuse('role/not_allowed');
    await this.clock.requireOpen(tx, command.sessionId);
    const room = await this.rooms.find(tx, command.sessionId);
    await this.change(tx, command.sessionId, room, command.feed === 'live' ? 'sound' : 'silence', room.booths);
    return null;
  }

  /** Looks at who is in the room. The caller holds the stream's head, so that two looks cannot cross. */
  async refresh(tx: Transaction, sessionId: string): Promise<void> {
    const room = await this.rooms.find(tx, sessionId);
    const present = (await this.server.isAvailable(tx)) ? await this.devices.present(tx, sessionId) : [];
    await this.change(tx, sessionId, room, present.some(isHallMicrophone) ? 'there' : 'absent', boothsOf(present));
  }

  /** The session is closed: nothing is fed any more. */
  async end(tx: Transaction, sessionId: string): Promise<void> {
    await this.change(tx, sessionId, await this.rooms.find(tx, sessionId), 'over', []);
  }

  private async change(
    tx: Transaction,
    sessionId: string,
    room: RoomRow,
    news: FeedNews,
    booths: BoothView[],
  ): Promise<void> {
    const hallFeed = nextFeed(room.hallFeed, news);
    const changes = boothChanges(room.booths, booths);
    if (hallFeed === room.hallFeed && changes.length === 0) return;
    await this.rooms.write(tx, sessionId, { ...room, hallFeed, booths });
    if (hallFeed !== room.hallFeed) tx.record(sessionId, { type: 'stage:hallFed', views: { all: { feed: hallFeed } } });
    for (const change of changes) tx.record(sessionId, { type: 'booth:changed', views: { all: change } });
  }
}

const isHallMicrophone = ({ kind, tracks }: DeviceRow): boolean =>
  kind === 'hallDevice' && tracks.some((track) => track.source === 'microphone');
