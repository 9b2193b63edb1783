import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../factories/conference.factory.js';
import { openDesk, type AttendanceDesk } from '../harness/attendance-desk.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let desk: AttendanceDesk;

beforeEach(async () => {
  desk = await openDesk(suite.database, suite.service);
});

describe('the minutes of a session', () => {
  it('are exact, in the list and in the CSV', async () => {
    const { conference, ledger, view, csv } = desk;
    const { sessionId } = conference;
    await ledger.clock(sessionId, 0, 120, [[30, 40]]);
    const people = await Promise.all(
      ['Anna Whole', 'Boris Stays', 'Clara Remote', 'Dora Phone', 'Emil Both', 'Foma Refused', 'Gleb Twice'].map(
        (name) => conference.person(name),
      ),
    );
    const [anna, boris, clara, dora, emil, foma, gleb] = people as [
      ...[TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson],
    ];
    // Comes early, leaves slowly: all of it.
    await ledger.scan(anna, 'in', -5);
    await ledger.scan(anna, 'out', 125);
    // Nobody scanned the way out: possible, not proved.
    await ledger.scan(boris, 'in', 10);
    // Remote: proved where stage and heartbeat agree.
    await ledger.connection(clara, 'stage', [0, 60]);
    await ledger.connection(clara, 'heartbeat', [5, 200]);
    // A phone that says "hall" earns nothing, on either leg.
    await ledger.declare(dora, 'hall', -1);
    await ledger.connection(dora, 'stage', [0, 120]);
    await ledger.connection(dora, 'heartbeat', [0, 120]);
    // In the hall for the first hour, at home for the rest, overlapping: the union, never the sum.
    await ledger.scan(emil, 'in', 0);
    await ledger.scan(emil, 'out', 60);
    await ledger.connection(emil, 'stage', [50, 120]);
    await ledger.connection(emil, 'heartbeat', [50, 120]);
    await ledger.scan(foma, 'refused', 5);
    await ledger.scan(gleb, 'in', 20);
    await ledger.scan(gleb, 'in', 60);
    await ledger.scan(gleb, 'out', 90);

    const rows = await csv();
    const told = (row: Record<string, string>): unknown[] => [
      ...[row['family_name'], row['mode'], row['evidence'], Number(row['proved_seconds'])],
      ...[Number(row['possible_seconds']), Number(row['session_seconds']), row['flags']],
    ];
    expect(rows.map(told)).toEqual([
      ['Both', 'both', 'door,heartbeat,stage', 6600, 6600, 6600, 'two_places'],
      ['Phone', 'remote', 'heartbeat,stage', 0, 0, 6600, ''],
      ['Remote', 'remote', 'heartbeat,stage', 2700, 6600, 6600, ''],
      ['Stays', 'hall', 'door', 0, 6000, 6600, 'in_without_out'],
      ['Twice', 'hall', 'door', 3600, 3600, 6600, 'in_again'],
      ['Whole', 'hall', 'door', 6600, 6600, 6600, ''],
    ]);
    expect(rows[0]).toMatchObject({ session_code: 'AG5', conference: `test-${conference.id}` });
    const list = await view();
    expect(list).toMatchObject({ seconds: 6600, interval: { running: false, planned: false } });
    expect(list.people.map((one) => [one.person.name, one.seconds.proved, one.seconds.possible])).toEqual([
      ['Anna Whole', 6600, 6600],
      ['Boris Stays', 0, 6000],
      ['Clara Remote', 2700, 6600],
      ['Dora Phone', 0, 0],
      ['Emil Both', 6600, 6600],
      ['Gleb Twice', 3600, 3600],
    ]);
    expect(list.evidence).toBeUndefined();
    expect((await view(gleb.id)).evidence?.map((row) => row.kind)).toEqual(['in', 'in', 'out']);
  });

  it('know which scans of a hall belong to which of its sessions', async () => {
    const { conference, ledger, chair, seconds, csv } = desk;
    const { sessionId } = conference;
    const before = await conference.session();
    await ledger.plan(before, -240, -60);
    await suite.database.pool.query('UPDATE session SET hall_id = $2 WHERE id = $1', [before, conference.hallId]);
    await conference.appoint(chair, 'speaker');
    await ledger.clock(before, -240, -60);
    const [morning, keeps, again, late, slow] = await Promise.all(
      ['Only Morning', 'Keeps Seat', 'Comes Again', 'Comes Late', 'Leaves Slowly'].map((name) =>
        conference.person(name),
      ),
    );
    await ledger.scan(morning!, 'in', -230);
    await ledger.scan(keeps!, 'in', -230);
    await ledger.scan(keeps!, 'out', 90);
    await ledger.scan(again!, 'in', -230);
    await ledger.scan(again!, 'in', -10);
    await ledger.scan(again!, 'out', 60);
    await ledger.scan(slow!, 'in', -230);
    await ledger.scan(slow!, 'out', -30);
    await ledger.clock(sessionId, 0, 120);
    // Somebody who comes for whatever is next.
    await ledger.scan(late!, 'in', 130);
    expect(await seconds(morning!)).toBeNull();
    expect(await seconds(keeps!)).toEqual([0, 0]);
    expect(await seconds(again!)).toEqual([3600, 3600]);
    expect(await seconds(slow!)).toBeNull();
    expect(await seconds(late!)).toBeNull();
    const rows = (await csv()).map((row) => [
      row['session_code'],
      row['given_name'],
      row['proved_seconds'],
      row['possible_seconds'],
    ]);
    const whole = String(180 * 60);
    expect(rows).toContainEqual(['AG6', 'Only', '0', String(170 * 60)]);
    expect(rows).toContainEqual(['AG6', 'Leaves', String(170 * 60), String(170 * 60)]);
    // Scanned in again for the next session: that does not prove the end of this one.
    expect(rows).toContainEqual(['AG6', 'Comes', '0', String(170 * 60)]);
    expect(rows.every((row) => Number(row[3]) <= Number(whole))).toBe(true);
  });

  it('count as planned where nobody opened, and until now while it runs', async () => {
    const { conference, ledger, view, seconds } = desk;
    const guest = await conference.person('Olga Nowak');
    await ledger.scan(guest, 'in', 30);
    await ledger.scan(guest, 'out', 150);
    expect(await view()).toMatchObject({ seconds: 7200, interval: { planned: true, running: false } });
    expect(await seconds(guest)).toEqual([5400, 5400]);
    await ledger.clock(conference.sessionId, 0, null);
    const running = await view();
    expect(running.interval).toMatchObject({ running: true, planned: false });
    expect(running.seconds).toBeGreaterThanOrEqual(180 * 60);
    expect(await seconds(guest)).toEqual([7200, 7200]);
  });
});
