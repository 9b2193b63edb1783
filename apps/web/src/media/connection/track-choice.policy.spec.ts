import { describe, expect, it } from '@jest/globals';
import { channelLanguage, isFloorTrack, wantedTracks } from './track-choice.policy.js';
import type { OfferedTrack } from './track-choice.policy.js';

const interpreter = (sid: string, language: string, isMuted = false): OfferedTrack => ({
  sid,
  name: `lang:${language}`,
  isMuted,
  publisher: { kind: 'interpreter', language },
});
const speaker: OfferedTrack = { sid: 'floor', name: 'microphone', isMuted: false, publisher: { kind: 'speaker' } };
const offered = [speaker, interpreter('de', 'de'), interpreter('ru', 'ru')];

describe('which tracks are received', () => {
  it('the floor, and one channel when a language is chosen', () => {
    expect([...wantedTracks(offered, { mode: 'floor' })]).toEqual(['floor']);
    expect([...wantedTracks(offered, { mode: 'floor', language: 'ru' })]).toEqual(['floor', 'ru']);
    expect([...wantedTracks(offered, { mode: 'floor', language: 'en' })]).toEqual(['floor']);
  });

  it('never the floor on a phone in the hall', () => {
    expect([...wantedTracks(offered, { mode: 'languagesOnly' })]).toEqual([]);
    expect([...wantedTracks(offered, { mode: 'languagesOnly', language: 'de' })]).toEqual(['de']);
  });

  it('never two voices of one language: the open one, else the later one', () => {
    const pair = (firstMuted: boolean, secondMuted: boolean) =>
      wantedTracks([interpreter('a', 'de', firstMuted), interpreter('b', 'de', secondMuted)], {
        mode: 'floor',
        language: 'de',
      });
    expect([...pair(false, true)]).toEqual(['a']);
    expect([...pair(true, false)]).toEqual(['b']);
    expect([...pair(false, false)]).toEqual(['b']);
    expect([...pair(true, true)]).toEqual(['b']);
  });

  it('keeps an interpreter off the floor, and impostors off the channels', () => {
    const slip: OfferedTrack = { ...interpreter('slip', 'de'), name: 'microphone' };
    expect(isFloorTrack(slip)).toBe(false);
    const impostor: OfferedTrack = { ...speaker, name: 'lang:de' };
    expect(channelLanguage(impostor)).toBeUndefined();
    expect(isFloorTrack(impostor)).toBe(false);
    expect(channelLanguage({ ...interpreter('x', 'ru'), name: 'lang:de' })).toBeUndefined();
  });
});
