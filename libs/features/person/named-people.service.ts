import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '#kernel';
import { nameParts, PeopleIndex, type NamedPerson, type NameParts } from './named-people.policy.js';
import { NamedPeopleStore } from './named-people.store.js';

/** People whom another system only names, found among the people of a conference or added to them. */
@Injectable()
export class NamedPeopleService {
  constructor(private readonly store: NamedPeopleStore) {}

  /** Person id of each one given (by identity of the object), and how many were added. */
  async findOrAdd<Named extends NamedPerson>(
    tx: Transaction,
    conferenceId: string,
    named: readonly Named[],
  ): Promise<{ ids: ReadonlyMap<Named, string>; added: number }> {
    if (named.length === 0) return { ids: new Map(), added: 0 };
    const taken = new Set(named.flatMap((person) => person.externalId ?? []));
    const index = new PeopleIndex(await this.store.known(tx, conferenceId), taken);
    const ids = new Map<Named, string>();
    const fresh = new Map<string, FreshPerson>();
    for (const person of named) {
      const known = index.find(person);
      if (known === undefined && !fresh.has(keyOf(person))) fresh.set(keyOf(person), toFresh(person));
      ids.set(person, known ?? fresh.get(keyOf(person))!.id);
    }
    await this.store.add(tx, conferenceId, [...fresh.values()]);
    return { ids, added: fresh.size };
  }
}

type FreshPerson = { id: string; externalId: string | null } & NameParts;

const keyOf = ({ externalId, name }: NamedPerson): string =>
  externalId === undefined ? `name:${name}` : `id:${externalId}`;
const toFresh = ({ externalId, name }: NamedPerson): FreshPerson => ({
  id: newId(),
  externalId: externalId ?? null,
  ...nameParts(name),
});
