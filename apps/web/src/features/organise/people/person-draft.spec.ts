import { expect, it } from '@jest/globals';
import type { PersonRowView } from '#contract';
import { draftOfPerson, isNamed, NO_DELEGATION, personChange } from './person-draft.js';

const helga: PersonRowView = {
  ...{
    id: 'p',
    name: 'Helga Wiesner',
    givenName: 'Helga',
    familyName: 'Wiesner',
    town: { de: 'Suhl' },
    language: 'de',
  },
  ...{ delegationId: 'd', delegation: 'Suhl', email: 'helga@example.org', roles: ['participant', 'steward'] },
  ...{ sessionRoles: [], hasBadge: false, link: 'none' },
};
const before = draftOfPerson(helga);

it('sends only what differs, and says what is not known any more', () => {
  expect(personChange(before, before)).toEqual({});
  const after = { ...before, familyNameCyrillic: 'Визнер', email: '', delegationId: NO_DELEGATION, roles: [] };
  expect(personChange(before, after)).toEqual({
    ...{ familyNameCyrillic: 'Визнер', email: '', delegationId: null, roles: [] },
  });
  expect(personChange(after, before)).toEqual({
    ...{ familyNameCyrillic: '', email: 'helga@example.org', delegationId: 'd', roles: ['steward'] },
  });
});

it('wants a name in one of the scripts', () => {
  expect(isNamed({ ...before, givenName: '', familyName: ' ' })).toBe(false);
  expect(isNamed({ ...before, givenName: '', familyName: '', familyNameCyrillic: 'Визнер' })).toBe(true);
});
