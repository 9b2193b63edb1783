/** Somebody as a programme names them. */
export interface NamedPerson {
  readonly externalId?: string;
  readonly name: string;
}

/** Somebody of the conference, with what a programme may know them by. */
export interface KnownPerson {
  readonly id: string;
  readonly externalId: string | null;
  /** Full names, Latin and Cyrillic. */
  readonly names: readonly string[];
}

const folded = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Finds people of a conference by what a programme says about them. */
export class PeopleIndex {
  private readonly byKey = new Map<string, string>();
  private readonly byName = new Map<string, Set<string>>();

  /** @param taken keys that the same file gives to somebody: their owners are not meant by a mere name */
  constructor(known: readonly KnownPerson[], taken: ReadonlySet<string>) {
    for (const { id, externalId, names } of known) {
      this.byKey.set(id, id);
      if (externalId !== null) this.byKey.set(externalId, id);
      if (externalId !== null && taken.has(externalId)) continue;
      for (const name of new Set(names.map(folded)))
        this.byName.set(name, (this.byName.get(name) ?? new Set()).add(id));
    }
  }

  /** Id of the person meant, or undefined: our own id or the key of the other system, else the only one of that name. */
  find({ externalId, name }: NamedPerson): string | undefined {
    const byKey = externalId === undefined ? undefined : this.byKey.get(externalId);
    const namesakes = this.byName.get(folded(name));
    return byKey ?? (namesakes?.size === 1 ? [...namesakes][0] : undefined);
  }
}

export interface NameParts {
  givenName: string;
  familyName: string;
  givenNameCyrillic: string | null;
  familyNameCyrillic: string | null;
}

/** A full name as its parts: the last word is the family's, unless a comma says that the family comes first. */
export function nameParts(name: string): NameParts {
  const [family, given] = name.includes(',') ? name.split(',', 2).map((part) => part.trim()) : lastWordFirst(name);
  const cyrillic = /\p{Script=Cyrillic}/u.test(name);
  return cyrillic
    ? { givenName: '', familyName: '', givenNameCyrillic: given || null, familyNameCyrillic: family ?? '' }
    : { givenName: given ?? '', familyName: family ?? '', givenNameCyrillic: null, familyNameCyrillic: null };
}

function lastWordFirst(name: string): string[] {
  const words = name.trim().split(/\s+/);
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}
