import { describe, expect, it } from '@jest/globals';
import { probeReport } from './connection-probe.policy.js';

describe('the report on the line before joining', () => {
  it('tells median, spread and failures', () => {
    expect(probeReport([30, 10, undefined, 20], { openedInMs: 12 })).toEqual({
      roundTripMs: 20,
      spreadMs: 20,
      failed: 1,
      asked: 4,
      socket: { openedInMs: 12 },
    });
  });

  it('invents nothing when nothing answered', () => {
    expect(probeReport([undefined, undefined], { openedInMs: undefined })).toEqual({
      failed: 2,
      asked: 2,
      socket: 'blocked',
    });
    expect(probeReport([], undefined)).toEqual({ failed: 0, asked: 0 });
  });
});
