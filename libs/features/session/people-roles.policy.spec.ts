import { expect, it } from '@jest/globals';
import type { DraftRole } from './draft-row.type.js';
import { completedRoles, type WantedRole } from './people-roles.policy.js';

const role = (sessionId: string, personId: string, more: Partial<WantedRole> = {}): WantedRole => ({
  ...{ sessionId, personId, role: 'speaker', language: null },
  ...more,
});
const stored: DraftRole[] = [
  { ...role('s', 'eva'), position: 0 },
  { ...role('s', 'igor', { role: 'interpreter', language: 'ru' }), position: 4 },
];

it('adds what is new behind the others, in the order of the rows, and leaves the rest alone', () => {
  const wanted = [role('s', 'eva'), role('s', 'max'), role('s', 'eva', { role: 'moderator' }), role('t', 'max')];
  expect(completedRoles(wanted, stored)).toEqual({
    added: [
      { ...role('s', 'max'), position: 5 },
      { ...role('s', 'eva', { role: 'moderator' }), position: 6 },
      { ...role('t', 'max'), position: 0 },
    ],
    changed: [],
  });
});

it('changes the booth of an interpreter only when the file says one', () => {
  const as = (language: string | null): WantedRole => role('s', 'igor', { role: 'interpreter', language });
  expect(completedRoles([as('ru')], stored)).toEqual({ added: [], changed: [] });
  expect(completedRoles([as(null)], stored)).toEqual({ added: [], changed: [] });
  expect(completedRoles([as('de')], stored)).toEqual({ added: [], changed: [{ ...as('de'), position: 4 }] });
});
