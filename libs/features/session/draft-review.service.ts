import { Injectable } from '@nestjs/common';
import type { DraftView, PersonTag } from '#contract';
import { UnitOfWork } from '#kernel';
import { PersonStore } from '#features/person';
import { DraftReadingService } from './draft-reading.service.js';
import { warningsOf } from './draft-warnings.policy.js';
import type { Draft } from './draft.type.js';
import { changesBetween } from './release-changes.policy.js';
import { toProgramme } from './release-draft.policy.js';
import { ReleaseStore } from './release.store.js';
import type { ReleasedProgramme } from './released-programme.type.js';

/** A draft, and what is to be said about it. */
export interface DraftReview extends Omit<DraftView, 'programme'> {
  draft: Draft;
  /** As the next release would keep it. */
  programme: ReleasedProgramme;
  /** Everybody who has a role in it. */
  tags: ReadonlyMap<string, PersonTag>;
  /** The release in force. */
  release: { number: number; releasedAt: Date } | null;
}

/** Compares drafts with what is released and looks for what needs a look. */
@Injectable()
export class DraftReviewService {
  constructor(
    private readonly reading: DraftReadingService,
    private readonly releases: ReleaseStore,
    private readonly people: PersonStore,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws {Refused} conference/not_found */
  async review(conferenceId: string): Promise<DraftReview> {
    return this.work.read(async (tx) => {
      const draft = await this.reading.read(tx, conferenceId);
      const programme = toProgramme(draft);
      const release = await this.releases.latest(tx, conferenceId, programme);
      const ids = draft.roles.map((role) => role.personId);
      const tags = await this.people.tags(ids, tx);
      const changes = changesBetween(release?.programme ?? null, programme);
      const unchanged = release?.same ?? false;
      return { draft, programme, tags, release, unchanged, changes, warnings: warningsOf(draft, tags) };
    });
  }
}
