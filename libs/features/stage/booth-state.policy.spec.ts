import { expect, it } from '@jest/globals';
import { boothChanges, boothsOf } from './booth-state.policy.js';
import type { DeviceRow, DeviceTrack } from './stage-device.type.js';

const channel = (language: string, isMuted: boolean): DeviceTrack => ({
  ...{ sid: `${language}-${isMuted}`, source: 'microphone', language, isMuted },
});
const interpreter = (language: string | null, ...tracks: DeviceTrack[]): DeviceRow =>
  ({ kind: 'interpreter', language, tracks }) as DeviceRow;

it.each<[string, DeviceRow[], string]>([
  ['nobody is there', [], ''],
  ['somebody sits there and has not begun', [interpreter('ru')], 'ru ready'],
  ['the channel is open', [interpreter('ru', channel('ru', false))], 'ru live'],
  ['the channel pauses', [interpreter('ru', channel('ru', true))], 'ru ready'],
  ['one speaks and the partner waits', [interpreter('ru', channel('ru', false)), interpreter('ru')], 'ru live'],
  [
    'one speaks and the partner pauses, in whatever order they came',
    [interpreter('ru', channel('ru', false)), interpreter('ru', channel('ru', true))],
    'ru live',
  ],
  [
    'there are several booths',
    [interpreter('ru', channel('ru', true)), interpreter('de', channel('de', false))],
    'de live, ru ready',
  ],
  ['others name a track like a channel', [{ ...interpreter(null, channel('de', false)), kind: 'speaker' }], ''],
])('%s', (_, present, told) => {
  expect(
    boothsOf(present)
      .map(({ language, state }) => `${language} ${state}`)
      .join(', '),
  ).toBe(told);
});

it('tells what changed, and that a booth is empty', () => {
  const before = boothsOf([interpreter('de'), interpreter('en'), interpreter('ru', channel('ru', false))]);
  const after = boothsOf([interpreter('de'), interpreter('ru', channel('ru', true)), interpreter('fr')]);
  expect(boothChanges(before, after)).toEqual([
    { language: 'en', state: 'empty' },
    { language: 'ru', state: 'ready' },
    { language: 'fr', state: 'ready' },
  ]);
  expect(boothChanges(after, after)).toEqual([]);
});
