import { Injectable } from '@nestjs/common';
import type { PersonTag, StaffTag } from '#contract';
import type { Transaction } from '#kernel';
import { LookAlikes, type LookAlike } from './look-alike.policy.js';
import { NamedPeopleStore } from './named-people.store.js';
import { PersonStore } from './person.store.js';

/** Of many that look alike these tell enough. */
const MOST = 3;

/** People as staff read them: with a mark on names that look like others. */
@Injectable()
export class StaffTagService {
  constructor(
    private readonly people: PersonStore,
    private readonly names: NamedPeopleStore,
  ) {}

  /** Tags by person id; unknown ids are missing. Names are compared with everybody's of the conference. */
  async tags(tx: Transaction, conferenceId: string, personIds: readonly string[]): Promise<Map<string, StaffTag>> {
    if (personIds.length === 0) return new Map();
    const tags = await this.people.tags(personIds, tx);
    const looks = new LookAlikes(await this.names.known(tx, conferenceId));
    const marked = new Map([...tags.keys()].flatMap((id) => markOf(id, looks.of(id))));
    const others = await this.people.tags(
      [...marked.values()].flatMap(({ ids }) => ids),
      tx,
    );
    return new Map([...tags].map(([id, tag]) => [id, withMark(tag, marked.get(id), others)]));
  }
}

const markOf = (id: string, mark: LookAlike | null): [string, LookAlike][] =>
  mark ? [[id, { ...mark, ids: mark.ids.slice(0, MOST) }]] : [];

function withMark(tag: PersonTag, mark: LookAlike | undefined, others: ReadonlyMap<string, PersonTag>): StaffTag {
  if (!mark) return tag;
  return {
    ...tag,
    lookAlike: { like: mark.ids.flatMap((id) => others.get(id) ?? []), mixesScripts: mark.mixesScripts },
  };
}
