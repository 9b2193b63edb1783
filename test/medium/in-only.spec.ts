import { beforeEach, expect, it } from '@jest/globals';
import type { DraftView, ReleaseChangeView } from '../../libs/contract/index.js';
import type { TestPerson } from '../factories/conference.factory.js';
import { openDesk, type AttendanceDesk } from '../harness/attendance-desk.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let desk: AttendanceDesk;
let [stays, leaves]: TestPerson[] = [];

/** The session runs for two hours; one comes after ten minutes and is never scanned out, one leaves after an hour. */
beforeEach(async () => {
  desk = await openDesk(suite.database, suite.service);
  [stays, leaves] = [await desk.conference.person('Boris Stays'), await desk.conference.person('Lena Leaves')];
  await desk.ledger.scan(stays, 'in', 10);
  await desk.ledger.scan(leaves, 'in', 0);
  await desk.ledger.scan(leaves, 'out', 60);
});

const path = (end: string): string => `/api/conferences/${desk.conference.id}/${end}`;
const rule = async (inOnly: boolean): Promise<ReleaseChangeView[]> => {
  const answer = await desk.organiser.send('PATCH', `/api/sessions/${desk.conference.sessionId}`, { inOnly });
  expect(answer.status).toBe(200);
  return (answer.body as DraftView).changes;
};
const release = async (): Promise<void> => {
  expect((await desk.organiser.post(path('releases'), {})).status).toBe(201);
};
const minutes = async (): Promise<unknown[]> => [await desk.seconds(stays!), await desk.seconds(leaves!)];
const HOUR = [3600, 3600];

it('proves the minutes of whoever was never scanned out, from the release on in which the rule stands', async () => {
  await desk.ledger.clock(desk.conference.sessionId, 0, 120);
  expect(await minutes()).toEqual([[0, 6600], HOUR]);

  expect(await rule(true)).toMatchObject([{ code: 'AG5', change: 'changed', fields: ['inOnly'] }]);
  expect(await minutes()).toEqual([[0, 6600], HOUR]);
  await release();
  expect(await minutes()).toEqual([[6600, 6600], HOUR]);
  const row = (await desk.csv()).find((one) => one['family_name'] === 'Stays');
  expect(row).toMatchObject({ proved_seconds: '6600', possible_seconds: '6600', flags: '' });

  await rule(false);
  await release();
  expect(await minutes()).toEqual([[0, 6600], HOUR]);
});

it('proves nothing after the planned end of a session that was forgotten open', async () => {
  await desk.ledger.clock(desk.conference.sessionId, 0, 180);
  await suite.database.pool.query("UPDATE session_clock SET closed_by = 'itself' WHERE session_id = $1", [
    desk.conference.sessionId,
  ]);
  await rule(true);
  await release();
  expect(await minutes()).toEqual([[6600, 170 * 60], HOUR]);
});

it('is written into schedule.json and read back', async () => {
  await rule(true);
  const file = (await desk.organiser.get(path('schedule.json'))).body as object;
  expect(JSON.stringify(file)).toContain('"in_only":true');
  await rule(false);
  const taken = await desk.organiser.post(path('schedule'), file);
  expect(taken.body).toMatchObject({ sessions: { added: 0, changed: 1, unchanged: 0 } });
  expect((await desk.organiser.post(path('schedule'), file)).body).toMatchObject({ sessions: { changed: 0 } });
  const draft = (await desk.organiser.get(path('draft'))).body as DraftView;
  expect(draft.programme.sessions[0]?.inOnly).toBe(true);
});
