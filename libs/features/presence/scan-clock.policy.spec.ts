import { expect, it } from '@jest/globals';
import { reckon } from './scan-clock.policy.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = new Date('2021-06-29T10:00:00Z');
const phone = (offset: number): Date => new Date(now.getTime() + offset);

it('takes the offset of the last sync, and doubts by what the clock was moved since', () => {
  const scan = { at: phone(-10 * MINUTE - HOUR), clockOffsetMs: HOUR, sinceSyncMs: MINUTE };
  expect(reckon(scan, phone(-HOUR), now)).toEqual({ at: phone(-10 * MINUTE), doubtMs: 3 });
  expect(reckon(scan, phone(-HOUR - 5 * MINUTE), now)).toEqual({ at: phone(-10 * MINUTE), doubtMs: 5 * MINUTE + 3 });
});

it('without a sync takes the offset on sending; a clock that is far off leaves as much doubt', () => {
  expect(reckon({ at: phone(-MINUTE - 500) }, phone(-500), now)).toEqual({ at: phone(-MINUTE), doubtMs: 0 });
  expect(reckon({ at: phone(-25 * HOUR) }, phone(-24 * HOUR), now)).toEqual({ at: phone(-HOUR), doubtMs: 24 * HOUR });
});

it('without anything believes the phone, but not in the future and not before there were phones', () => {
  expect(reckon({ at: phone(-MINUTE) }, undefined, now)).toEqual({ at: phone(-MINUTE), doubtMs: 0 });
  expect(reckon({ at: phone(3 * HOUR) }, undefined, now)).toEqual({ at: now, doubtMs: 3 * HOUR });
  expect(reckon({ at: new Date('9999-12-31T23:59:59Z') }, undefined, now)).toEqual({ at: now, doubtMs: 2_147_483_647 });
  expect(reckon({ at: new Date('0001-01-01T00:00:00Z') }, undefined, now).at).toEqual(new Date(0));
});

it('counts hours without a sync as drift', () => {
  const scan = { at: phone(-MINUTE), clockOffsetMs: 0, sinceSyncMs: 10 * HOUR };
  expect(reckon(scan, now, now).doubtMs).toBe(1_800);
});
