import { expect, it } from '@jest/globals';
import type { StagePerson } from '../../../media/index.js';
import { boothsOf, isPartnerOnAir } from './booths.policy.js';

const person = (
  identity: string,
  attributes: Record<string, string>,
  more: Partial<StagePerson> = {},
): StagePerson => ({
  ...{ identity, sid: identity, name: identity, isSelf: false, isSpeaking: false, line: 'good', microphone: 'none' },
  attributes,
  ...more,
});
const igor = person('igor', { kind: 'interpreter', language: 'ru' }, { microphone: 'live' });
const ludmila = person('ludmila', { kind: 'interpreter', language: 'ru' }, { isSelf: true });
const eva = person('eva', { kind: 'interpreter', language: 'de' }, { microphone: 'muted' });
const speaker = person('speaker', { kind: 'speaker', language: 'en' }, { microphone: 'live' });

it('knows who is on air, who is ready and which booth is empty; a speaker sits in none', () => {
  const booths = boothsOf(['de', 'ru', 'en'], [igor, ludmila, eva, speaker]);
  expect(booths.map(({ language, state }) => [language, state])).toEqual([
    ['de', 'ready'],
    ['ru', 'onAir'],
    ['en', 'empty'],
  ]);
  expect(booths[1]?.people.map(({ identity }) => identity)).toEqual(['igor', 'ludmila']);
});

it('warns of a partner on air in the own language only, never of oneself', () => {
  expect(isPartnerOnAir('ru', [igor, ludmila])).toBe(true);
  expect(isPartnerOnAir('de', [igor, eva])).toBe(false);
  expect(isPartnerOnAir('ru', [{ ...ludmila, microphone: 'live' }])).toBe(false);
  expect(isPartnerOnAir(undefined, [igor])).toBe(false);
});
