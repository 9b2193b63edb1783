import { Injectable } from '@nestjs/common';
import type { ReleaseView } from '#contract';
import { UnitOfWork } from '#kernel';
import { PersonStore } from '#features/person';
import { ReleaseStore } from './release.store.js';

/** Lists releases. */
@Injectable()
export class ReleaseListService {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly people: PersonStore,
    private readonly work: UnitOfWork,
  ) {}

  /** Newest first. */
  async list(conferenceId: string): Promise<ReleaseView[]> {
    return this.work.read(async (tx) => {
      const rows = await this.releases.list(tx, conferenceId);
      const ids = rows.flatMap((row) => row.releasedBy ?? []);
      const tags = await this.people.tags(ids, tx);
      return rows.map((row) => ({
        ...row,
        releasedAt: row.releasedAt.toISOString(),
        releasedBy: tags.get(row.releasedBy ?? '')?.name ?? '',
      }));
    });
  }
}
