import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { Delegations } from './delegations.policy.js';
import type { ImportedPerson } from './imported-person.type.js';
import { contactKey, personKey } from './people-key.format.js';
import { PeopleStore } from './people.store.js';
import { toImportedPerson } from './person-rows.format.js';
import { toPersonChanged } from './person-changed.view.js';
import { isSame, merged } from './person-merge.policy.js';
import type { StoredPerson } from './stored-person.type.js';

/** What taking people over did. */
export interface PeopleTaken {
  /** Person ids in the order of the rows. */
  ids: string[];
  added: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  delegationsAdded: number;
}

/** Takes people of a file over: new ones are added, known ones completed, nobody is removed. */
@Injectable()
export class PeopleImportService {
  constructor(private readonly store: PeopleStore) {}

  /**
   * Whoever gets another role has its rights at once; names and towns of many people are no news to open pages.
   * @param rows each person once, as `readPeople` gives them
   */
  async take(tx: Transaction, conferenceId: string, rows: readonly ImportedPerson[]): Promise<PeopleTaken> {
    const known = keysOf(await this.store.people(tx, conferenceId));
    const delegations = new Delegations(await this.store.delegations(tx, conferenceId));
    const [added, changed] = [new Set<string>(), new Set<string>()];
    const claimed = new Set<StoredPerson>();
    const people = rows.map((row) => {
      const stored = [personKey(row), contactKey(row)]
        .flatMap((key) => known.get(key) ?? [])
        .find((one) => !claimed.has(one) && !isOther(one, row));
      if (stored) claimed.add(stored);
      const { delegation, town, country } = row;
      const own = delegations.find({ name: delegation ?? '', town, country });
      const next = merged(stored, row, own?.id ?? null);
      if (!stored) added.add(next.id);
      else if (!isSame(stored, next)) changed.add(next.id);
      if (stored && stored.roles.join() !== next.roles.join()) tx.record(conferenceId, toPersonChanged(next.id));
      return next;
    });
    await this.store.writeDelegations(tx, conferenceId, [...delegations.added, ...delegations.changed]);
    await this.store.write(
      tx,
      conferenceId,
      people.filter(({ id }) => added.has(id) || changed.has(id)),
    );
    return { ids: people.map(({ id }) => id), added, changed, delegationsAdded: delegations.added.length };
  }
}

/** Stored people by everything a row may find them by. */
function keysOf(people: readonly StoredPerson[]): Map<string, StoredPerson> {
  const keys = new Map<string, StoredPerson>();
  for (const person of people) {
    const row = toImportedPerson(person, undefined, null);
    keys.set(contactKey(row), person);
    keys.set(personKey(row), person);
  }
  return keys;
}

/** Two different external ids are two persons, also with the same e-mail and name. */
const isOther = (stored: StoredPerson, row: ImportedPerson): boolean =>
  stored.externalId !== null && row.externalId !== null && stored.externalId !== row.externalId;
