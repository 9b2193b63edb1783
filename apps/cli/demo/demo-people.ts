import { faker as german } from '@faker-js/faker/locale/de';
import { faker as russian } from '@faker-js/faker/locale/ru';
import type { ImportedPerson, ImportedTown, ImportedTwinning } from '#features/person';
import { castOf, deviceKeyOf, GROUPS, keyOf, PEOPLE } from './cast.js';
import { transliterate } from './transliteration.js';

/** Invented people of the twin towns, always the same ones. Twin delegations are in the same working group. */
export function demoPeople(pairs: readonly ImportedTwinning[], halls: readonly string[]): ImportedPerson[] {
  german.seed(650);
  russian.seed(1371);
  const cast = castOf(pairs.length);
  const rolesOf = (at: number): ImportedPerson['roles'] =>
    cast.organisers.includes(at) ? ['organiser'] : cast.stewards.includes(at) ? ['steward'] : ['participant'];
  const people = Array.from({ length: PEOPLE }, (_, at): ImportedPerson => {
    const pair = pairs[at % pairs.length]!;
    const isRussian = Math.floor(at / pairs.length) % 2 === 1;
    const person = isRussian ? russianOf(pair.b) : germanOf(pair.a);
    const workingGroup = `AG${((at % pairs.length) % GROUPS) + 1}`;
    return { ...person, externalId: keyOf(at), email: null, roles: rolesOf(at), workingGroup, sessionRoles: [] };
  });
  return [...people, ...halls.map(deviceOf)];
}

type Names = Omit<ImportedPerson, 'externalId' | 'email' | 'roles' | 'workingGroup' | 'sessionRoles'>;

function germanOf(town: ImportedTown): Names {
  return {
    ...{ givenName: german.person.firstName(), familyName: german.person.lastName() },
    ...{ givenNameCyrillic: null, familyNameCyrillic: null },
    ...{ town: town.name, country: town.country, delegation: town.name, language: 'de' },
  };
}

function russianOf(town: ImportedTown): Names {
  const sex = russian.person.sexType();
  const [given, family] = [russian.person.firstName(sex), russian.person.lastName(sex)];
  return {
    ...{ givenName: transliterate(given), familyName: transliterate(family) },
    ...{ givenNameCyrillic: given, familyNameCyrillic: family },
    ...{ town: town.nameRu || town.name, country: town.country, delegation: town.name, language: 'ru' },
  };
}

function deviceOf(hall: string): ImportedPerson {
  return {
    ...{ externalId: deviceKeyOf(hall), email: null, givenName: '', familyName: hall },
    ...{ givenNameCyrillic: null, familyNameCyrillic: null, town: '', country: '', delegation: null, language: 'de' },
    ...{ roles: ['hallDevice'], workingGroup: null, sessionRoles: [] },
  };
}
