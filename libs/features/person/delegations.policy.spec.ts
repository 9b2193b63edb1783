import { expect, it } from '@jest/globals';
import { Delegations } from './delegations.policy.js';
import type { StoredDelegation } from './stored-person.type.js';

const suhl = (): StoredDelegation => ({ id: 'd1', name: 'Suhl', town: { de: 'Suhl' }, country: 'DE', zone: null });

it('finds a delegation by its name or by its town in any language, whatever the case', () => {
  const kaluga = { id: 'd2', name: 'Kaluga', town: { de: 'Kaluga', ru: 'Калуга' }, country: 'RU', zone: null };
  const delegations = new Delegations([suhl(), kaluga]);
  expect(delegations.find({ name: '', town: 'SUHL', country: '' })?.id).toBe('d1');
  expect(delegations.find({ name: '', town: 'калуга', country: '' })?.id).toBe('d2');
  expect([delegations.added, delegations.changed.size]).toEqual([[], 0]);
});

it('makes one for a name it does not know, once, and none without a name', () => {
  const delegations = new Delegations([]);
  const made = delegations.find({ name: 'Stadtjugendring', town: 'Suhl', country: 'DE' });
  expect(delegations.find({ name: 'stadtjugendring', town: '', country: '' })).toBe(made);
  expect(made).toMatchObject({ name: 'Stadtjugendring', town: { de: 'Suhl' }, country: 'DE' });
  expect(delegations.added).toEqual([made]);
  expect(delegations.find({ name: '', town: '', country: 'DE' })).toBeNull();
});

it('keeps two organisations of one town apart', () => {
  const delegations = new Delegations([]);
  const ring = delegations.find({ name: 'Stadtjugendring', town: 'Suhl', country: '' });
  expect(delegations.find({ name: 'Sportverein', town: 'Suhl', country: '' })).not.toBe(ring);
});

it('learns a town in another language and a country, and overwrites neither', () => {
  const delegations = new Delegations([{ ...suhl(), country: '' }]);
  delegations.find({ name: 'Suhl', town: 'Зуль', country: 'DE' });
  delegations.find({ name: 'Suhl', town: 'Suhl-Nord', country: 'RU' });
  expect([...delegations.changed]).toEqual([
    { id: 'd1', name: 'Suhl', town: { de: 'Suhl', ru: 'Зуль' }, country: 'DE', zone: null },
  ]);
});
