import { newId } from '#kernel';
import type { StoredDelegation } from './stored-person.type.js';

/** What a file says about somebody's delegation. */
export interface NamedDelegation {
  /** Empty: named like the town. */
  name: string;
  /** In whatever script the file has it. */
  town: string;
  country: string;
}

const folded = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Finds delegations by their name or by their town in any language, and makes those that are missing. */
export class Delegations {
  readonly added: StoredDelegation[] = [];
  readonly changed = new Set<StoredDelegation>();
  private readonly byName = new Map<string, StoredDelegation>();

  constructor(known: readonly StoredDelegation[]) {
    for (const delegation of known) this.index(delegation);
  }

  /** Null when neither name nor town is given. A town in a new language is learnt. */
  find({ name, town, country }: NamedDelegation): StoredDelegation | null {
    const known = this.byName.get(folded(name || town));
    if (name === '' && town === '') return null;
    if (!known) return this.add({ name, town, country });
    const language = languageOfTown(town);
    if (town !== '' && known.town[language] === undefined)
      this.change(known, { town: { ...known.town, [language]: town } });
    if (country !== '' && known.country === '') this.change(known, { country });
    return known;
  }

  /** Sets what is known about a delegation better than a list of people says it. */
  change(delegation: StoredDelegation, what: Partial<Pick<StoredDelegation, 'town' | 'country' | 'zone'>>): void {
    const before = JSON.stringify(delegation);
    Object.assign(delegation, what);
    this.index(delegation);
    if (JSON.stringify(delegation) !== before && !this.added.includes(delegation)) this.changed.add(delegation);
  }

  private add({ name, town, country }: NamedDelegation): StoredDelegation {
    const own = town === '' ? {} : { [languageOfTown(town)]: town };
    const delegation: StoredDelegation = { id: newId(), name: name || town, town: own, country, zone: null };
    this.added.push(delegation);
    this.index(delegation);
    return delegation;
  }

  /** The name counts before towns: two organisations of one town are two delegations. */
  private index(delegation: StoredDelegation): void {
    this.byName.set(folded(delegation.name), delegation);
    for (const town of Object.values(delegation.town)) {
      const key = folded(town ?? '');
      if (!this.byName.has(key)) this.byName.set(key, delegation);
    }
  }
}

/** Names of towns come in German or Russian; Latin script is taken for German. */
export const languageOfTown = (town: string): 'ru' | 'de' => (/\p{Script=Cyrillic}/u.test(town) ? 'ru' : 'de');
