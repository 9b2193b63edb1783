import { Injectable } from '@nestjs/common';
import { UnitOfWork, type StoredFact } from '#kernel';
import { FactsStore, Reactor } from '#platform/facts';
import { StageEnforcementService, StageService } from '#features/stage';

/** What somebody may publish has changed, or where somebody is: LiveKit follows, on every device of that person. */
@Injectable()
export class StageRightsReactor extends Reactor {
  readonly name = 'stage-rights';
  readonly types = ['stage:permitted', 'stage:removed', 'place:declared'] as const;

  constructor(
    private readonly enforcement: StageEnforcementService,
    private readonly stage: StageService,
    private readonly work: UnitOfWork,
    private readonly facts: FactsStore,
  ) {
    super();
  }

  async react(fact: StoredFact): Promise<void> {
    const sessionId = fact.streamId;
    for (const personId of peopleOf(fact)) {
      if (fact.type === 'place:declared') await this.settle(sessionId, personId);
      await this.enforcement.applyToPerson(sessionId, personId);
    }
  }

  private async settle(sessionId: string, personId: string): Promise<void> {
    await this.work.run(async (tx) => {
      await this.facts.lockHead(tx, sessionId);
      await this.stage.settleInHall(tx, sessionId, personId);
    });
  }
}

function peopleOf({ type, views }: StoredFact): string[] {
  if (type === 'stage:permitted') return [views.all ?? views.chair].flatMap((body) => body?.person.person.id ?? []);
  return Object.keys(views.people ?? {});
}
