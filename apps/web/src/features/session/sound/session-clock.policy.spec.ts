import { describe, expect, it } from '@jest/globals';
import type { SessionLiveView } from '#contract';
import { hoursAndMinutes, ranMs } from './session-clock.policy.js';

const at = (time: string): string => `2021-06-29T${time}:00.000Z`;
const minutes = (ms: number): number => ms / 60_000;

describe('how long a session has run', () => {
  it('is nothing before it opens', () =>
    expect(ranMs({ state: 'scheduled', pauses: [] }, new Date(at('08:00')))).toBe(0));

  it('leaves out pauses that ended and the one that lasts', () => {
    const pauses = [{ from: at('07:20'), to: at('07:30') }];
    const open = { state: 'open', openedAt: at('07:00'), pauses } as const;
    expect(minutes(ranMs(open, new Date(at('08:00'))))).toBe(50);
    const paused = { ...open, state: 'paused', pausedAt: at('07:45') } as const;
    expect(minutes(ranMs(paused, new Date(at('08:00'))))).toBe(35);
  });

  it('stands still after the close', () => {
    const closed: SessionLiveView = { state: 'closed', openedAt: at('07:00'), closedAt: at('07:30'), pauses: [] };
    expect(minutes(ranMs(closed, new Date(at('09:00'))))).toBe(30);
  });
});

it.each([
  [0, '0:00'],
  [59_999, '0:00'],
  [65 * 60_000, '1:05'],
] as const)('writes %d ms as %s', (ms, text) => expect(hoursAndMinutes(ms)).toBe(text));
