import { describe, expect, it } from '@jest/globals';
import type { PersonRowView } from '#contract';
import { countTask, filtered, NO_FILTER } from './people-filter.js';

const person = (id: string, more: Partial<PersonRowView>): PersonRowView => ({
  ...{ id, name: id, givenName: '', familyName: id, town: {}, roles: ['participant'], sessionRoles: [] },
  ...{ hasBadge: false, link: 'none' },
  ...more,
});

const people = [
  person('anna', { name: 'Anna Sokolowa', nameCyrillic: 'Анна Соколова', town: { de: 'Wladimir', ru: 'Владимир' } }),
  person('jörg', { name: 'Jörg Müller', link: 'used', hasBadge: true, town: { de: 'Kiel' } }),
  person('fjodor', { name: 'Fjodor Semjonow', nameCyrillic: 'Фёдор Семёнов', roles: ['steward'], link: 'issued' }),
];
const ids = (filter: Partial<typeof NO_FILTER>) => filtered(people, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe('filtered', () => {
  it('finds by name in either script, town, without accents and ё', () => {
    expect(ids({ search: 'соколова' })).toEqual(['anna']);
    expect(ids({ search: ' muller ' })).toEqual(['jörg']);
    expect(ids({ search: 'федор' })).toEqual(['fjodor']);
    expect(ids({ search: 'wladimir anna' })).toEqual(['anna']);
    expect(ids({ search: 'kiel anna' })).toEqual([]);
  });

  it('combines task, link and badge', () => {
    expect(ids({ linkOpen: true })).toEqual(['anna', 'fjodor']);
    expect(ids({ noBadge: true, task: 'steward' })).toEqual(['fjodor']);
    expect(ids({})).toEqual(['anna', 'jörg', 'fjodor']);
    expect(countTask(people, 'steward')).toBe(1);
    expect(countTask(people, 'all')).toBe(3);
  });
});
