import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { FactsStore } from '#platform/facts';
import { StageFeedService } from './stage-feed.service.js';
import { StageRoomStore } from './stage-room.store.js';
import { StageServerStore } from './stage-server.store.js';

/** An unchanged state is stored again after so long: readers take an old one for none. */
const AGAIN_MS = 5_000;

/** Tells everybody whether sound and picture are there. */
@Injectable()
export class StageReachService {
  private noted = { available: false, at: 0 };

  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: FactsStore,
    private readonly server: StageServerStore,
    private readonly rooms: StageRoomStore,
    private readonly feed: StageFeedService,
  ) {}

  /** Notes what a look at LiveKit gave; a change is told in every running session. */
  async note(available: boolean): Promise<void> {
    const isFresh = Date.now() - this.noted.at < AGAIN_MS;
    if (isFresh && this.noted.available === available) return;
    await this.work.run(async (tx) => {
      if (!(await this.server.note(tx, available))) return;
      for (const { sessionId } of await this.rooms.running(tx)) {
        await this.facts.lockHead(tx, sessionId);
        await this.feed.refresh(tx, sessionId);
        tx.record(sessionId, { type: 'stage:reached', views: { all: { available } } });
      }
    });
    this.noted = { available, at: Date.now() };
  }
}
