import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { Delegations } from './delegations.policy.js';
import { PeopleStore } from './people.store.js';
import type { StoredDelegation } from './stored-person.type.js';
import type { ImportedTown, ImportedTwinning } from './twinnings.format.js';

/** Takes pairs of twin towns over, with the delegations they need. */
@Injectable()
export class TwinningImportService {
  constructor(
    private readonly store: PeopleStore,
    private readonly work: UnitOfWork,
  ) {}

  /** The same pairs twice change nothing. Returns how many pairs are new. */
  async take(conferenceId: string, pairs: readonly ImportedTwinning[]): Promise<number> {
    return this.work.run(async (tx) => {
      const delegations = new Delegations(await this.store.delegations(tx, conferenceId));
      const ids = pairs.map(({ a, b }) => [delegationOf(delegations, a).id, delegationOf(delegations, b).id] as const);
      await this.store.writeDelegations(tx, conferenceId, [...delegations.added, ...delegations.changed]);
      return this.store.twin(tx, ids);
    });
  }
}

function delegationOf(delegations: Delegations, town: ImportedTown): StoredDelegation {
  const delegation = delegations.find({ name: town.name, town: town.name, country: town.country })!;
  if (town.nameRu !== '') delegations.find({ name: town.name, town: town.nameRu, country: '' });
  if (town.zone !== null) delegations.change(delegation, { zone: town.zone });
  return delegation;
}
