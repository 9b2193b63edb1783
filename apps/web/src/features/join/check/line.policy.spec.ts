import { expect, it } from '@jest/globals';
import { lineOf } from './line.policy.js';

const measured = { roundTripMs: 42, spreadMs: 10, failed: 0, asked: 6, socket: { openedInMs: 30 } } as const;

it('judges the way to the server and its steadiness apart', () => {
  expect(lineOf(measured)).toEqual({ way: 'ok', steadiness: 'ok' });
  expect(lineOf({ ...measured, roundTripMs: 400, spreadMs: 200 })).toEqual({ way: 'warn', steadiness: 'warn' });
  expect(lineOf({ ...measured, failed: 1 })).toEqual({ way: 'ok', steadiness: 'warn' });
  expect(lineOf({ failed: 6, asked: 6, socket: 'blocked' })).toEqual({ way: 'bad', steadiness: 'bad' });
  expect(lineOf({ ...measured, socket: 'blocked' }).way).toBe('bad');
});
