import { expect, it } from '@jest/globals';
import { isOverdue } from './overdue-session.policy.js';

const at = (hour: number): Date => new Date(Date.UTC(2021, 5, 29, hour));
const running = (state: 'open' | 'paused' | 'closed' | 'scheduled', pauses: { from: string; to: string }[] = []) => ({
  session: {
    ...{ id: 's', hallId: 'h', kind: 'plenary' as const, inOnly: false },
    startAt: at(9).toISOString(),
    endAt: at(12).toISOString(),
  },
  clock: { ...{ state, openedAt: at(9), pausedAt: null, closedAt: null, closedBy: null }, pauses },
});

it('is a running session an hour after its planned end', () => {
  expect(isOverdue(running('open'), new Date(at(13).getTime() - 1))).toBe(false);
  for (const state of ['open', 'paused'] as const) expect(isOverdue(running(state), at(13))).toBe(true);
  for (const state of ['closed', 'scheduled'] as const) expect(isOverdue(running(state), at(13))).toBe(false);
});

it('or an hour after the chair went on', () => {
  const reopened = running('open', [{ from: at(12).toISOString(), to: at(14).toISOString() }]);
  expect(isOverdue(reopened, at(14))).toBe(false);
  expect(isOverdue(reopened, at(15))).toBe(true);
});
