import type { KnownPerson } from './named-people.policy.js';
import { mixesScripts, skeletonsOf } from './name-skeleton.policy.js';

/** Why staff should look twice at somebody's name. */
export interface LookAlike {
  /** Others whose names look the same and are written otherwise, in the order of the people given. */
  readonly ids: readonly string[];
  readonly mixesScripts: boolean;
}

type Named = Pick<KnownPerson, 'id' | 'names'>;

/** The people of one conference by the looks of their names. Namesakes are no look-alikes: town and badge tell them apart. */
export class LookAlikes {
  private readonly people: ReadonlyMap<string, Named>;
  private readonly byLook = new Map<string, { id: string; name: string }[]>();

  constructor(people: readonly Named[]) {
    this.people = new Map(people.map((person) => [person.id, person]));
    for (const { id, names } of people)
      for (const name of names.map(plain)) for (const look of skeletonsOf(name)) this.add(look, { id, name });
  }

  /** Null for a name like no other, and for an unknown id. */
  of(id: string): LookAlike | null {
    const names = (this.people.get(id)?.names ?? []).map(plain);
    const others = names.flatMap((name) =>
      skeletonsOf(name)
        .flatMap((look) => this.byLook.get(look) ?? [])
        .filter((other) => other.id !== id && other.name !== name),
    );
    const found = { ids: [...new Set(others.map((other) => other.id))], mixesScripts: names.some(mixesScripts) };
    return found.ids.length > 0 || found.mixesScripts ? found : null;
  }

  private add(look: string, one: { id: string; name: string }): void {
    const same = this.byLook.get(look);
    if (same) same.push(one);
    else this.byLook.set(look, [one]);
  }
}

const plain = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();
