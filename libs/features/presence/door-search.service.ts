import { Injectable } from '@nestjs/common';
import type { DoorSearchView } from '#contract';
import { refuse, UnitOfWork } from '#kernel';
import { StaffTagService } from '#features/person';
import { ReleasedProgrammeStore } from '#features/session';
import { DoorReadingService } from './door-reading.service.js';
import { DoorSearchStore } from './door-search.store.js';

const MOST = 20;

/** Somebody without a badge stands at the door. */
@Injectable()
export class DoorSearchService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly names: DoorSearchStore,
    private readonly people: StaffTagService,
    private readonly door: DoorReadingService,
    private readonly programme: ReleasedProgrammeStore,
  ) {}

  /**
   * People whose names begin with the words of the query, with marks or without, in either script.
   * @param hallId says whether they are inside it
   * @throws {Refused} release/none
   */
  async search(conferenceId: string, query: string, hallId: string | undefined): Promise<DoorSearchView> {
    const words = query.split(/[\s-]+/u).filter((word) => word !== '');
    if (words.length === 0) return { people: [] };
    const { programme } = (await this.programme.latest(conferenceId)) ?? refuse('release/none');
    return this.work.read(async (tx) => {
      const ids = await this.names.find(tx, conferenceId, words, MOST);
      const tags = await this.people.tags(tx, conferenceId, ids);
      const inside = hallId
        ? await this.door.insideSince(tx, { conferenceId, programme }, hallId, ids)
        : new Map<string, Date>();
      const people = ids.flatMap((id) => {
        const tag = tags.get(id);
        const since = inside.get(id);
        return tag ? [{ ...tag, ...(since && { insideSince: since.toISOString() }) }] : [];
      });
      return { people };
    });
  }
}
