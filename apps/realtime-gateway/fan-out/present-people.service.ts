import { Injectable } from '@nestjs/common';
import type { PresentPersonView } from '#contract';
import { UnitOfWork } from '#kernel';
import { StaffTagService } from '#features/person';
import { PresenceCountService } from '#features/presence';
import type { SessionScope } from '#features/session';
import { StageSnapshotService } from '#features/stage';

/** The staff's list of who is in a session now. */
@Injectable()
export class PresentPeopleService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly counting: PresenceCountService,
    private readonly people: StaffTagService,
    private readonly stage: StageSnapshotService,
  ) {}

  /** The same people as the counts, by name. */
  async list(scope: SessionScope): Promise<PresentPersonView[]> {
    const { session } = scope;
    return this.work.read(async (tx) => {
      const present = await this.counting.present(tx, scope, session.id);
      const tags = await this.people.tags(tx, scope.conferenceId, [...present.keys()]);
      const stage = await this.stage.shared(tx, session.id, 'staff');
      const onStage = new Set(stage.people.filter((one) => one.sources.length > 0).map((one) => one.person.id));
      return [...tags.values()]
        .map((tag) => ({ ...tag, place: present.get(tag.id) ?? 'remote', onStage: onStage.has(tag.id) }))
        .sort((a, b) => a.name.localeCompare(b.name));
    });
  }
}
