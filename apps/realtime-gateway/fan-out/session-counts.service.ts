import { Injectable } from '@nestjs/common';
import type { PresenceCounts } from '#contract';
import { UnitOfWork } from '#kernel';
import { PresenceCountService } from '#features/presence';
import { ReleasedProgrammeStore } from '#features/session';

/** Counts who is in sessions of the latest release, all at one instant. */
@Injectable()
export class SessionCountsService {
  constructor(
    private readonly counting: PresenceCountService,
    private readonly programme: ReleasedProgrammeStore,
    private readonly work: UnitOfWork,
  ) {}

  /** By session id; empty as long as the conference has no release. */
  async count(conferenceId: string, sessionIds: ReadonlySet<string>): Promise<Map<string, PresenceCounts>> {
    const release = await this.programme.latest(conferenceId);
    if (!release) return new Map();
    const conference = { conferenceId, programme: release.programme };
    return this.work.read((tx) => this.counting.counts(tx, conference, sessionIds));
  }
}
