import { beforeEach, describe, expect, it } from '@jest/globals';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { DoorPhone, storedScans } from '../harness/door-phone.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let conference: TestConference;
let door: DoorPhone;

const LIMIT = 10;

beforeEach(async () => {
  conference = await makeConference(suite.database.pool, LIMIT);
  door = new DoorPhone(conference, suite.service.url, await conference.person('Natalja Orlowa', 'steward'));
});

const people = (many: number): Promise<TestPerson[]> =>
  Promise.all(Array.from({ length: many }, (_, index) => conference.person(`Gast ${index}`)));

describe('the limit', () => {
  it('holds against many doors at once', async () => {
    const guests = await people(40);
    const doors = await Promise.all(
      Array.from({ length: 4 }, async (_, index) => {
        const colleague = await conference.person(`Steward ${index}`, 'steward');
        return new DoorPhone(conference, suite.service.url, colleague);
      }),
    );
    const answers = await Promise.all(
      guests.map((guest, index) => doors[index % 4]!.send([door.scan({ personId: guest.id })])),
    );
    const outcomes = answers.map((answer) => answer.receipts[0]!.outcome);
    expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(LIMIT);
    expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(30);
    const again = await door.send([]);
    expect(again).toEqual({ receipts: [], halls: {} });
    expect((await storedScans(suite.database, conference.id)).filter((row) => row.kind === 'refused')).toHaveLength(30);
  });

  it('lets in one for one who leaves, over it only with a reason, and never turns away who is inside', async () => {
    const guests = await people(LIMIT + 2);
    const ids = guests.map((guest) => guest.id);
    const filled = await door.send(ids.slice(0, LIMIT).map((personId) => door.scan({ personId })));
    expect(filled.receipts.every((receipt) => receipt.outcome === 'in')).toBe(true);
    expect(await door.one({ personId: ids[LIMIT]! })).toMatchObject({ outcome: 'full', colour: 'red' });
    expect(await door.one({ personId: ids[0]! })).toMatchObject({ outcome: 'already_in', colour: 'yellow' });
    expect(await door.one({ personId: ids[1]!, direction: 'out' })).toMatchObject({ outcome: 'out' });
    expect(await door.one({ personId: ids[LIMIT]! })).toMatchObject({ outcome: 'in' });
    const overLimitReason = 'Referentin, spricht gleich';
    const over = await door.send([door.scan({ personId: ids[LIMIT + 1]!, overLimitReason })]);
    expect(over.receipts[0]).toMatchObject({ outcome: 'over_limit', colour: 'green' });
    expect(over.halls[conference.hallId]).toEqual({ inside: LIMIT + 1, limit: LIMIT });
    expect((await storedScans(suite.database, conference.id)).filter((row) => row.outcome === 'over_limit')).toEqual([
      { kind: 'in', outcome: 'over_limit', reason: overLimitReason },
    ]);
  });

  it.each(['\u200b', '\u202e', '?!', ' \n', '\u3164'])('takes %j for no reason', async (overLimitReason) => {
    const guests = await people(LIMIT + 1);
    await door.send(guests.slice(0, LIMIT).map((guest) => door.scan({ personId: guest.id })));
    expect(await door.one({ personId: guests[LIMIT]!.id, overLimitReason })).toMatchObject({ outcome: 'full' });
    expect((await storedScans(suite.database, conference.id)).filter(({ reason }) => reason !== null)).toEqual([]);
  });

  it('takes no reason under a tower of marks', async () => {
    const [guest] = await people(1);
    const overLimitReason = `Referentin a${'\u0301'.repeat(60)}`;
    expect(await door.one({ personId: guest!.id, overLimitReason })).toMatchObject({ outcome: 'invalid' });
    expect(await storedScans(suite.database, conference.id)).toEqual([]);
  });

  it('follows the hygiene limit at once', async () => {
    const [first, second, third] = await people(3);
    await suite.database.pool.query('UPDATE hall SET hygiene_limit = 1 WHERE id = $1', [conference.hallId]);
    expect(await door.one({ personId: first!.id })).toMatchObject({ outcome: 'in' });
    expect(await door.one({ personId: second!.id })).toMatchObject({ outcome: 'full' });
    await suite.database.pool.query('UPDATE hall SET hygiene_limit = 2 WHERE id = $1', [conference.hallId]);
    expect(await door.one({ personId: second!.id })).toMatchObject({ outcome: 'in' });
    await suite.database.pool.query('UPDATE hall SET hygiene_limit = NULL, capacity = NULL WHERE id = $1', [
      conference.hallId,
    ]);
    expect(await door.one({ personId: third!.id })).toMatchObject({ outcome: 'in' });
  });

  it('needs no seat for somebody whose late scan comes after the way out', async () => {
    const guests = await people(LIMIT + 1);
    const late = guests[LIMIT]!.id;
    const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
    await door.send(guests.slice(0, LIMIT).map((guest) => door.scan({ personId: guest.id })));
    expect(await door.one({ personId: late, direction: 'out', at: ago(5) })).toMatchObject({ outcome: 'was_not_in' });
    const batch = await door.send([door.scan({ personId: late, at: ago(30) })]);
    expect(batch.receipts[0]).toMatchObject({ outcome: 'in' });
    expect(batch.halls[conference.hallId]!.inside).toBe(LIMIT);
  });

  it('forgets who was in for an earlier session of the hall', async () => {
    const guests = await people(LIMIT + 1);
    const at = new Date(Date.now() - 60_000).toISOString();
    await door.send(guests.slice(0, LIMIT).map((guest) => door.scan({ personId: guest.id, at })));
    expect(await door.one({ personId: guests[LIMIT]!.id })).toMatchObject({ outcome: 'full' });
    await suite.database.pool.query(
      `INSERT INTO session_clock (session_id, conference_id, state, opened_at, closed_at, closed_by)
       VALUES ($1, $2, 'closed', now() - interval '1 hour', now() - interval '30 seconds', 'chair')`,
      [conference.sessionId, conference.id],
    );
    const batch = await door.send([door.scan({ personId: guests[LIMIT]!.id })]);
    expect(batch.receipts[0]!.outcome).toBe('in');
    expect(batch.halls[conference.hallId]!.inside).toBe(1);
    expect(await door.one({ personId: guests[0]!.id })).toMatchObject({ outcome: 'in' });
  });
});
