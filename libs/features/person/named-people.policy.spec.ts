import { describe, expect, it } from '@jest/globals';
import { nameParts, PeopleIndex } from './named-people.policy.js';

const person = (id: string, externalId: string | null, ...names: string[]) => ({ id, externalId, names });

describe('finding people whom a programme names', () => {
  const known = [
    person('p1', 'K1', 'Anna Muster', 'Анна Мустер'),
    person('p2', null, 'Paul Albrecht'),
    person('p3', null, 'Paul Albrecht'),
    person('p4', 'K4', 'Ilja Orlow'),
  ];

  it('goes by our id, then by the other system’s key, then by a name that only one has', () => {
    const index = new PeopleIndex(known, new Set());
    expect(index.find({ externalId: 'p4', name: 'Anna Muster' })).toBe('p4');
    expect(index.find({ externalId: 'K1', name: 'somebody' })).toBe('p1');
    expect(index.find({ externalId: 'unknown', name: '  анна   МУСТЕР ' })).toBe('p1');
    expect(index.find({ name: 'Paul Albrecht' })).toBeUndefined();
    expect(index.find({ name: 'Nobody' })).toBeUndefined();
  });

  it('never takes somebody whose key the same file gives to another for a mere namesake', () => {
    const index = new PeopleIndex(known, new Set(['K1']));
    expect(index.find({ name: 'Anna Muster' })).toBeUndefined();
    expect(index.find({ externalId: 'K1', name: 'Anna Muster' })).toBe('p1');
  });
});

describe('parts of a name', () => {
  it.each([
    ['Anna Maria Muster', 'Anna Maria', 'Muster', null, null],
    ['Muster, Anna', 'Anna', 'Muster', null, null],
    ['Plato', '', 'Plato', null, null],
    ['Олег Тарасов', '', '', 'Олег', 'Тарасов'],
    ['Тарасов', '', '', null, 'Тарасов'],
  ])('%s', (name, givenName, familyName, givenNameCyrillic, familyNameCyrillic) => {
    expect(nameParts(name)).toEqual({ givenName, familyName, givenNameCyrillic, familyNameCyrillic });
  });
});
