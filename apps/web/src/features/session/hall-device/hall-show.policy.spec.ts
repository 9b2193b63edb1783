import { describe, expect, it } from '@jest/globals';
import type { Picture, StagePerson } from '../../../media/index.js';
import { gridOf, hallShow } from './hall-show.policy.js';

const picture = (sid: string, isMuted = false): Picture => ({ sid, isMuted, track: {} as Picture['track'] });

const person = (identity: string, kind: string, more: Partial<StagePerson> = {}): StagePerson => ({
  ...{ identity, sid: identity, name: identity, isSelf: false, isSpeaking: false, line: 'good', microphone: 'none' },
  attributes: { kind, place: kind === 'hallDevice' ? 'hall' : 'remote' },
  ...more,
});

describe('what the room sees', () => {
  const hall = person('hall', 'hallDevice', { isSelf: true, camera: picture('h'), microphone: 'live' });
  const marina = person('marina', 'participant', { camera: picture('m'), microphone: 'live' });
  const voice = person('voice', 'participant', { microphone: 'muted' });

  it('is whoever publishes from afar, by picture or by sound alone', () => {
    const show = hallShow([hall, person('listener', 'participant'), marina, voice]);
    expect(show.people.map(({ identity }) => identity)).toEqual(['marina', 'voice']);
    expect(show.screen).toBeUndefined();
  });

  it('is never the room itself, whichever device sends it, and never an interpreter', () => {
    const other = person('other', 'hallDevice', { camera: picture('o') });
    const booth = person('booth', 'interpreter', { microphone: 'live' });
    expect(hallShow([hall, other, booth])).toEqual({ screen: undefined, people: [] });
  });

  it('has a shared screen apart from the people', () => {
    const speaker = person('speaker', 'speaker', { screen: picture('s'), microphone: 'live' });
    const show = hallShow([hall, marina, speaker]);
    expect(show.screen?.picture.sid).toBe('s');
    expect(show.people.map(({ identity }) => identity)).toEqual(['marina', 'speaker']);
    expect(hallShow([hall, person('dark', 'speaker', { screen: picture('d', true) })]).screen).toBeUndefined();
  });
});

it('lays out few tiles big and many without holes below', () => {
  const grids = [0, 1, 2, 3, 4, 5, 6, 9, 10, 12].map((count) => gridOf(count));
  expect(grids.map(({ columns, rows }) => `${columns}x${rows}`)).toEqual([
    '1x1',
    '1x1',
    '2x1',
    '2x2',
    '2x2',
    '3x2',
    '3x2',
    '3x3',
    '4x3',
    '4x3',
  ]);
});
