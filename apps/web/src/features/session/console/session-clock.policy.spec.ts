import { describe, expect, it } from '@jest/globals';
import { clockOf, durationText } from './session-clock.policy.js';

const plan = { startAt: '2021-06-29T07:00:00.000Z', endAt: '2021-06-29T12:00:00.000Z' };
const at = (time: string) => Date.parse(`2021-06-29T${time}.000Z`);
const MINUTE = 60_000;

describe('the clock of a session', () => {
  it('counts towards the start and says when nobody has opened', () => {
    const live = { state: 'scheduled' as const, pauses: [] };
    expect(clockOf(live, plan, at('06:50:00'))).toEqual({ phase: 'untilStart', ms: 10 * MINUTE, share: 0 });
    expect(clockOf(live, plan, at('07:05:00'))).toEqual({ phase: 'late', ms: 5 * MINUTE, share: 0 });
  });

  it('counts towards the planned end, then how long it is over', () => {
    const live = { state: 'open' as const, openedAt: '2021-06-29T07:00:00.000Z', pauses: [] };
    expect(clockOf(live, plan, at('11:24:00'))).toEqual({ phase: 'left', ms: 36 * MINUTE, share: 0.88 });
    expect(clockOf(live, plan, at('12:03:00'))).toEqual({ phase: 'over', ms: 3 * MINUTE, share: 1 });
  });

  it('counts the pause, and stands still when it is closed', () => {
    const opened = { openedAt: '2021-06-29T07:00:00.000Z', pauses: [] };
    const paused = { ...opened, state: 'paused' as const, pausedAt: '2021-06-29T09:30:00.000Z' };
    expect(clockOf(paused, plan, at('09:42:00'))).toEqual({ phase: 'paused', ms: 12 * MINUTE, share: 0.54 });
    const closed = { ...opened, state: 'closed' as const, closedAt: '2021-06-29T11:30:00.000Z' };
    expect(clockOf(closed, plan, at('20:00:00'))).toEqual({ phase: 'closed', ms: 270 * MINUTE, share: 0.9 });
  });

  it('writes hours only where there are some', () => {
    expect([durationText(36 * MINUTE + 5_000), durationText(96 * MINUTE), durationText(0)]).toEqual([
      '36:05',
      '1:36:00',
      '00:00',
    ]);
  });
});
