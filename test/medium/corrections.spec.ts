import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Correction, SessionAttendanceView } from '../../libs/contract/index.js';
import { makeConference } from '../factories/conference.factory.js';
import { TestLedger } from '../factories/ledger.factory.js';
import { openDesk, type AttendanceDesk } from '../harness/attendance-desk.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let desk: AttendanceDesk;

beforeEach(async () => {
  desk = await openDesk(suite.database, suite.service);
});

const MINUTE = 60_000;

describe('a correction', () => {
  const correct = async (changes: Partial<Correction>, from = desk.steward): ReturnType<TestBrowser['post']> =>
    from.post(`/api/sessions/${desk.conference.sessionId}/corrections`, {
      ...{ id: randomUUID(), kind: 'manual', at: desk.ledger.at(0).toISOString(), reason: 'Liste auf Papier' },
      ...changes,
    });

  it('is another row that names the first, its reason and who says so', async () => {
    const { conference, ledger, seconds, csv } = desk;
    await ledger.clock(conference.sessionId, 0, 120);
    const guest = await conference.person('Olga Nowak');
    const first = await ledger.scan(guest, 'in', 60);
    expect(await seconds(guest)).toEqual([0, 3600]);
    const id = randomUUID();
    const change = {
      id,
      kind: 'in',
      correctsId: first,
      at: ledger.at(30).toISOString(),
      reason: 'Scanner zu spät',
    } as const;
    const answer = await correct(change);
    expect(answer).toMatchObject({ status: 200, body: { people: [{ seconds: { proved: 0, possible: 5400 } }] } });
    expect((answer.body as SessionAttendanceView).evidence).toEqual([
      expect.objectContaining({
        kind: 'in',
        correctsId: first,
        reason: 'Scanner zu spät',
        by: expect.objectContaining({ name: 'Natalja Orlowa' }),
      }),
      expect.objectContaining({ id: first, kind: 'in' }),
    ]);
    expect((await correct(change)).body).toEqual(answer.body);
    const kept = await suite.database.pool.query('SELECT id FROM presence_observation WHERE person_id = $1', [
      guest.id,
    ]);
    expect(kept.rowCount).toBe(2);
    await correct({ personId: guest.id, at: ledger.at(0).toISOString(), untilAt: ledger.at(30).toISOString() });
    expect(await seconds(guest)).toEqual([1800, 7200]);
    await correct({ kind: 'void', correctsId: first, at: ledger.at(0).toISOString() });
    expect(await seconds(guest)).toEqual([1800, 1800]);
    expect((await csv())[0]).toMatchObject({ flags: 'corrected', evidence: 'staff' });
  });

  it('is refused with the field that is wrong, to whoever may not, and about other sessions', async () => {
    const { conference, ledger, chair } = desk;
    await ledger.clock(conference.sessionId, 0, 120);
    const guest = await conference.person('Olga Nowak');
    const foreign = await makeConference(suite.database.pool);
    const stranger = await foreign.person('Fremde Person');
    const elsewhere = await new TestLedger(suite.database.pool, foreign, ledger.base).scan(stranger, 'in', 5);
    const field = async (changes: Partial<Correction>): Promise<unknown> => {
      const { body, status } = await correct(changes);
      return [status, (body as { error: { detail?: { field?: string } } }).error.detail?.field];
    };
    const soon = new Date(Date.now() + MINUTE).toISOString();
    expect(await field({ personId: guest.id, at: soon })).toEqual([400, 'at']);
    expect(await field({ personId: guest.id, untilAt: ledger.at(-1).toISOString() })).toEqual([400, 'untilAt']);
    expect(await field({ personId: guest.id, untilAt: soon })).toEqual([400, 'untilAt']);
    expect(await field({ kind: 'in', personId: guest.id, mode: 'hall' })).toEqual([400, 'mode']);
    expect(await field({ kind: 'void', personId: guest.id })).toEqual([400, 'correctsId']);
    expect(await field({ kind: 'void', correctsId: elsewhere })).toEqual([400, 'correctsId']);
    expect(await field({})).toEqual([400, 'personId']);
    expect(await field({ personId: guest.id, reason: '  ' })).toEqual([400, 'reason']);
    expect((await correct({ personId: stranger.id })).status).toBe(404);
    expect((await correct({ personId: guest.id }, new TestBrowser(suite.service.url, chair.token))).status).toBe(403);
    const kept = await suite.database.pool.query(
      "SELECT FROM presence_observation WHERE source = 'staff' AND conference_id = $1",
      [conference.id],
    );
    expect(kept.rowCount).toBe(0);
  });
});
