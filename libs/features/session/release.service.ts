import { Injectable } from '@nestjs/common';
import type { ReleaseView } from '#contract';
import { refuse } from '#kernel';
import { PersonStore } from '#features/person';
import { DraftEditService } from './draft-edit.service.js';
import { DraftReadingService } from './draft-reading.service.js';
import { toProgramme } from './release-draft.policy.js';
import { ReleaseStore } from './release.store.js';
import { ReleasedProgrammeStore } from './released-programme.store.js';

/** Makes drafts valid, as numbered snapshots. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly drafts: DraftEditService,
    private readonly reading: DraftReadingService,
    private readonly releases: ReleaseStore,
    private readonly current: ReleasedProgrammeStore,
    private readonly people: PersonStore,
  ) {}

  /**
   * Releases the draft under the next number and tells everybody.
   * @param releasedBy person, or null for the command line
   * @throws {Refused} release/unchanged, conference/not_found
   */
  async publish(conferenceId: string, releasedBy: string | null, note: string): Promise<ReleaseView> {
    const release = await this.drafts.edit(conferenceId, false, async ({ tx }) => {
      const programme = toProgramme(await this.reading.read(tx, conferenceId));
      const latest = await this.releases.latest(tx, conferenceId, programme);
      if (latest?.same) refuse('release/unchanged');
      const number = (latest?.number ?? 0) + 1;
      await this.releases.add(tx, conferenceId, { number, programme, note, releasedBy });
      tx.record(conferenceId, { type: 'release:published', views: { all: { number } } });
      return { number, releasedAt: tx.now.toISOString(), note, sessions: programme.sessions.length };
    });
    this.current.forget(conferenceId);
    const tags = await this.people.tags(releasedBy === null ? [] : [releasedBy]);
    return { ...release, releasedBy: tags.get(releasedBy ?? '')?.name ?? '' };
  }
}
