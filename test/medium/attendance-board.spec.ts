import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ProgrammeView } from '../../libs/contract/index.js';
import { openDesk, type AttendanceDesk } from '../harness/attendance-desk.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let desk: AttendanceDesk;

beforeEach(async () => {
  desk = await openDesk(suite.database, suite.service);
});

describe('the board', () => {
  it('shows hall, remote, total, limit and how it came to be so', async () => {
    const { conference, ledger, steward, chair, board } = desk;
    await ledger.plan(conference.sessionId, 0, 200);
    const date = ledger.at(0).toISOString().slice(0, 10);
    await suite.database.pool.query('UPDATE day SET date = $2 WHERE conference_id = $1', [conference.id, date]);
    await conference.appoint(chair, 'speaker');
    await ledger.clock(conference.sessionId, 0, null);
    const [inside, left, phone, remote] = await Promise.all(
      ['In Side', 'Has Left', 'Phone Hall', 'Remote One'].map((name) => conference.person(name)),
    );
    await conference.person('Kamera', 'hallDevice');
    await ledger.scan(inside!, 'in', 10);
    await ledger.scan(left!, 'in', 10);
    await ledger.scan(left!, 'out', 60);
    for (const [person, place] of [
      [phone!, 'hall'],
      [remote!, 'remote'],
    ] as const) {
      await ledger.declare(person, place, 0);
      await ledger.connection(person, 'heartbeat', [20, 170]);
      await suite.database.pool.query(
        `INSERT INTO connection (source, key, conference_id, session_id, person_id, visit_id, opened_at, last_seen_at, noted_at)
         VALUES ('heartbeat', $1, $2, $3, $4, $5, now(), now(), now())`,
        [randomUUID(), conference.id, conference.sessionId, person.id, person.visitId],
      );
    }
    const shown = await board();
    expect(shown).toMatchObject({ day: date, people: 7, hall: 1, remote: 1, total: 2, limit: 40 });
    expect(shown.sessions).toHaveLength(1);
    const [session] = shown.sessions;
    expect(session).toMatchObject({ state: 'open', hall: 1, remote: 1, total: 2, limit: 40 });
    expect(session!.course.length).toBeLessThanOrEqual(60);
    const at = (minute: number): unknown =>
      session!.course.findLast((point) => new Date(point.at) <= ledger.at(minute));
    expect(at(0)).toMatchObject({ hall: 0, away: 0 });
    expect(at(40)).toMatchObject({ hall: 2, away: 1 });
    expect(at(100)).toMatchObject({ hall: 1, away: 1 });
    const programme = (await steward.get(`/api/conferences/${conference.id}/programme`)).body as ProgrammeView;
    expect(programme.live[conference.sessionId]).toEqual({ state: 'open', hall: 1, remote: 1 });
    await suite.database.pool.query(
      "UPDATE session_clock SET state = 'closed', closed_at = now(), closed_by = 'chair' WHERE session_id = $1",
      [conference.sessionId],
    );
    expect(await board()).toMatchObject({ hall: 0, remote: 0, total: 0, sessions: [{ state: 'closed', hall: 0 }] });
  });

  it('does not carry over whom an earlier session of the hall left inside', async () => {
    const { conference, ledger, chair, board } = desk;
    const before = await conference.session();
    await ledger.plan(before, -240, -60);
    await suite.database.pool.query('UPDATE session SET hall_id = $2 WHERE id = $1', [before, conference.hallId]);
    await ledger.plan(conference.sessionId, 0, 200);
    const date = ledger.at(0).toISOString().slice(0, 10);
    await suite.database.pool.query('UPDATE day SET date = $2 WHERE conference_id = $1', [conference.id, date]);
    await conference.appoint(chair, 'speaker');
    await ledger.clock(before, -240, -60);
    await ledger.clock(conference.sessionId, 0, null);
    const [left, stays] = [await conference.person('Left Behind'), await conference.person('Comes Again')];
    await ledger.scan(left, 'in', -200);
    await ledger.scan(stays, 'in', -200);
    await ledger.scan(stays, 'in', -10);
    const shown = await board();
    expect(shown).toMatchObject({ hall: 1, total: 1 });
    const counts = shown.sessions.map(({ sessionId, hall }) => [sessionId === before, hall]);
    expect(counts).toEqual([
      [true, 0],
      [false, 1],
    ]);
  });

  it('takes a day, and nothing else for one', async () => {
    const { conference, steward, chair, view } = desk;
    const path = `/api/conferences/${conference.id}/attendance?day=`;
    expect(await steward.get(`${path}2019-06-26`)).toMatchObject({
      status: 200,
      body: { sessions: [], day: '2019-06-26' },
    });
    expect(await steward.get(`${path}today`)).toMatchObject({ status: 400 });
    const guest = new TestBrowser(suite.service.url, chair.token);
    expect((await guest.get(`${path}2019-06-26`)).status).toBe(403);
    expect((await guest.get(`/api/conferences/${conference.id}/attendance.csv`)).status).toBe(403);
    expect((await steward.get(`/api/conferences/${conference.id}/attendance.csv`)).status).toBe(403);
    expect((await view(undefined, guest)).people).toEqual([]);
  });
});
