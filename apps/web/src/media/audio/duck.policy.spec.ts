import { describe, expect, it } from '@jest/globals';
import { duckedGain, floorGain, gainAt, glideTo, heardNow } from './duck.policy.js';
import type { DuckInput } from './duck.policy.js';

const listening: DuckInput = {
  mode: 'floor',
  hasChosenLanguage: true,
  channel: 'live',
  sinceLiveSeconds: 0,
};

describe('the floor under an interpreter', () => {
  it('is 18 dB down while the chosen channel is live', () => {
    expect(20 * Math.log10(floorGain(listening))).toBeCloseTo(-18, 6);
    expect(heardNow(listening)).toBe('language');
  });

  it('is full without a chosen language', () => {
    expect(floorGain({ ...listening, hasChosenLanguage: false })).toBe(1);
    expect(heardNow({ ...listening, hasChosenLanguage: false })).toBe('floor');
  });

  it('does not jump in for a cough, and is back within three seconds when the booth is dead', () => {
    const silent: DuckInput = { ...listening, channel: 'absent' };
    expect(floorGain({ ...silent, sinceLiveSeconds: 1.9 })).toBe(duckedGain);
    expect(floorGain({ ...silent, sinceLiveSeconds: 2.1 })).toBe(1);
    expect(heardNow({ ...silent, sinceLiveSeconds: 2.1 })).toBe('languageMissing');
    expect(floorGain({ ...silent, sinceLiveSeconds: Infinity })).toBe(1);
  });

  it('does not jump in when the interpreter pauses; the pause is told when it is more than a cough', () => {
    const paused = (sinceLiveSeconds: number): DuckInput => ({ ...listening, channel: 'paused', sinceLiveSeconds });
    expect(heardNow(paused(1.9))).toBe('language');
    expect([heardNow(paused(2.1)), floorGain(paused(2.1))]).toEqual(['languagePaused', duckedGain]);
    expect([heardNow(paused(4.9)), floorGain(paused(4.9))]).toEqual(['languagePaused', duckedGain]);
    expect([heardNow(paused(5.1)), floorGain(paused(5.1))]).toEqual(['languagePaused', 1]);
    expect([heardNow(paused(Infinity)), floorGain(paused(Infinity))]).toEqual(['languagePaused', 1]);
  });

  it('is never heard on a phone in the hall', () => {
    for (const channel of ['live', 'paused', 'absent'] as const) {
      expect(floorGain({ ...listening, mode: 'languagesOnly', channel })).toBe(0);
    }
  });
});

describe('a glide', () => {
  it('goes down in 150 ms and up in 600 ms, without a step', () => {
    const down = glideTo(1, duckedGain, 10);
    expect([gainAt(down, 9), gainAt(down, 10)]).toEqual([1, 1]);
    expect(20 * Math.log10(gainAt(down, 10.075))).toBeCloseTo(-9, 6);
    expect(gainAt(down, 10.15)).toBeCloseTo(duckedGain, 9);
    const up = glideTo(gainAt(down, 10.075), 1, 10.075);
    expect(gainAt(up, 10.075)).toBeCloseTo(gainAt(down, 10.075), 9);
    expect(gainAt(up, 10.675)).toBeCloseTo(1, 9);
  });
});
