import { describe, expect, it } from '@jest/globals';
import { decibels, levelOf, meterShare, silence } from './level.policy.js';
import { listening, watchSilence } from './silence.machine.js';

describe('level', () => {
  it('measures RMS and peak', () => {
    const sine = Float32Array.from({ length: 480 }, (_, at) => 0.5 * Math.sin((2 * Math.PI * at) / 48));
    expect(levelOf(sine).peak).toBeCloseTo(0.5, 3);
    expect(levelOf(sine).rms).toBeCloseTo(0.5 / Math.SQRT2, 3);
    expect(levelOf([])).toEqual(silence);
  });

  it('fills a meter from -60 dB to full scale', () => {
    expect(decibels(0)).toBe(-100);
    expect(meterShare(silence)).toBe(0);
    expect(meterShare({ rms: 1, peak: 1 })).toBe(1);
    expect(meterShare({ rms: 10 ** (-30 / 20), peak: 1 })).toBeCloseTo(0.5, 6);
  });
});

describe('ten seconds of silence', () => {
  const feed = (readings: readonly (readonly [db: number, at: number])[]) =>
    readings.reduce((watch, [db, at]) => watchSilence(watch, db, at), listening);

  it('alarm, and one sound ends the alarm', () => {
    expect(
      feed([
        [-80, 0],
        [-80, 9.9],
      ]).isAlarmed,
    ).toBe(false);
    expect(
      feed([
        [-80, 0],
        [-80, 10],
      ]).isAlarmed,
    ).toBe(true);
    expect(
      feed([
        [-80, 0],
        [-80, 12],
        [-30, 12.1],
      ]).isAlarmed,
    ).toBe(false);
  });

  it('start again after every sound', () => {
    expect(
      feed([
        [-80, 0],
        [-20, 9],
        [-80, 9.5],
        [-80, 19],
      ]).isAlarmed,
    ).toBe(false);
  });
});
