import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import type { ScanBatchView, ScanItem, ScanOutcome, ScanReceiptView } from '../../libs/contract/index.js';
import { mintBadge, readBadgeKey } from '../../libs/features/person/badge.format.js';
import { printBadge } from '../factories/badge.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startSessionService, type RunningService } from '../harness/services.js';

const LIMIT = 10;

let database: SuiteDatabase;
let conference: TestConference;
let service: RunningService;
let steward: TestPerson;
let door: TestBrowser;
let key: KeyObject;

beforeAll(async () => {
  database = await createDatabase();
  const environment = testEnvironment(database.url);
  key = readBadgeKey(environment.BADGE_KEY).privateKey;
  service = await startSessionService(environment);
}, 60_000);

beforeEach(async () => {
  conference = await makeConference(database.pool, LIMIT);
  steward = await conference.person('Natalja Orlowa', 'steward');
  door = new TestBrowser(service.url, steward.token);
});

afterAll(async () => {
  await service.stop();
  await database.drop();
});

const scan = (changes: Partial<ScanItem>): ScanItem => ({
  ...{ id: randomUUID(), direction: 'in', at: new Date().toISOString() },
  ...(!changes.sessionId && { hallId: conference.hallId }),
  ...changes,
});
const send = async (scans: unknown[], sentAt?: string, from = door): Promise<ScanBatchView> => {
  const answer = await from.post(`/api/conferences/${conference.id}/scans`, { scans, ...(sentAt && { sentAt }) });
  expect(answer.status).toBe(200);
  return answer.body as ScanBatchView;
};
const one = async (changes: Partial<ScanItem>): Promise<ScanReceiptView> => (await send([scan(changes)])).receipts[0]!;
const stored = async (): Promise<{ kind: string; outcome: ScanOutcome; reason: string | null }[]> =>
  (
    await database.pool.query(
      'SELECT kind, outcome, reason FROM presence_observation WHERE conference_id = $1 ORDER BY at, id',
      [conference.id],
    )
  ).rows;
const badgeOf = async (name: string): Promise<string> =>
  printBadge(database.pool, conference.id, (await conference.person(name)).id, key);
const people = (many: number): Promise<TestPerson[]> =>
  Promise.all(Array.from({ length: many }, (_, index) => conference.person(`Gast ${index}`)));

describe('one scan', () => {
  it('is green in and out, yellow the second time, and says who it was', async () => {
    const badge = await badgeOf('Jens Petersen');
    const first = await send([scan({ badge })]);
    expect(first.receipts[0]).toMatchObject({ outcome: 'in', colour: 'green', person: { name: 'Jens Petersen' } });
    expect(first.halls[conference.hallId]).toEqual({ inside: 1, limit: LIMIT });
    const again = await send([scan({ badge })]);
    expect(again.receipts[0]).toMatchObject({ outcome: 'already_in', colour: 'yellow', since: first.receipts[0]!.at });
    expect(again.halls[conference.hallId]).toEqual({ inside: 1, limit: LIMIT });
    expect(await one({ badge, direction: 'out' })).toMatchObject({ outcome: 'out', colour: 'green' });
    expect(await one({ badge, direction: 'out' })).toMatchObject({ outcome: 'was_not_in', colour: 'yellow' });
    expect((await stored()).map((row) => row.kind)).toEqual(['in', 'in', 'out', 'out']);
  });

  it('is red for what is no badge, forged, of another conference or revoked; kept, never counted', async () => {
    const foreign = await makeConference(database.pool);
    const stranger = await foreign.person('Fremde Person');
    const foreignBadge = await printBadge(database.pool, foreign.id, stranger.id, key);
    const own = await badgeOf('Anna Weber');
    const flipped = own.slice(0, -3) + (own.at(-3) === 'A' ? 'B' : 'A') + own.slice(-2);
    const otherKey = generateKeyPairSync('ed25519').privateKey;
    const forged = mintBadge(conference.id, otherKey, randomBytes).text;
    const revoked = await badgeOf('Viktor Lebedew');
    await database.pool.query('UPDATE badge SET revoked_at = now() WHERE code = $1', [revoked]);
    const batch = await send(
      [flipped, forged, 'https://wifi.example/', '', foreignBadge, revoked].map((badge) => scan({ badge })),
    );
    expect(batch.receipts.map((receipt) => [receipt.outcome, receipt.colour])).toEqual([
      ['forged', 'red'],
      ['forged', 'red'],
      ['forged', 'red'],
      ['forged', 'red'],
      ['foreign', 'red'],
      ['revoked', 'red'],
    ]);
    expect(JSON.stringify(batch)).not.toContain('Fremde');
    expect(batch.halls[conference.hallId]).toEqual({ inside: 0, limit: LIMIT });
    const rows = await stored();
    expect(rows).toHaveLength(6);
    expect(rows.every((row) => row.kind === 'refused')).toBe(true);
  });

  it('is yellow for a genuine badge that nobody knows, stored and not counted', async () => {
    const unknown = mintBadge(conference.id, key, randomBytes).text;
    const later = `TH2.${randomBytes(90).toString('base64url')}`;
    const batch = await send([scan({ badge: unknown }), scan({ badge: later })]);
    expect(batch.receipts.map((receipt) => [receipt.outcome, receipt.colour])).toEqual([
      ['unresolved', 'yellow'],
      ['unresolved', 'yellow'],
    ]);
    expect((await stored()).map((row) => row.kind)).toEqual(['in', 'in']);
    expect(batch.halls[conference.hallId]!.inside).toBe(0);
  });

  it('takes somebody found by name, but nobody of another conference and no hall of another one', async () => {
    const foreign = await makeConference(database.pool);
    const stranger = await foreign.person('Fremde Person');
    const guest = await conference.person('Olga Nowak');
    expect(await one({ personId: guest.id })).toMatchObject({ outcome: 'in', person: { name: 'Olga Nowak' } });
    expect(await one({ personId: stranger.id })).toMatchObject({ outcome: 'person_unknown', colour: 'red' });
    expect(await one({ personId: guest.id, hallId: foreign.hallId })).toMatchObject({ outcome: 'place_unknown' });
    const { hallId: _, ...onSession } = scan({ personId: guest.id });
    const batch = await send([{ ...onSession, sessionId: foreign.sessionId }]);
    expect(batch.receipts[0]).toMatchObject({ outcome: 'place_unknown', colour: 'red' });
  });

  it('for a session counts in its hall', async () => {
    const guest = await conference.person('Olga Nowak');
    const batch = await send([scan({ personId: guest.id, sessionId: conference.sessionId })]);
    expect(batch.receipts[0]!.outcome).toBe('in');
    expect(batch.halls).toEqual({ [conference.hallId]: { inside: 1, limit: LIMIT } });
    expect(await one({ personId: guest.id })).toMatchObject({ outcome: 'already_in' });
  });
});

describe('the limit', () => {
  it('holds against many doors at once', async () => {
    const guests = await people(40);
    const doors = await Promise.all(
      Array.from({ length: 4 }, async (_, index) => {
        const colleague = await conference.person(`Steward ${index}`, 'steward');
        return new TestBrowser(service.url, colleague.token);
      }),
    );
    const answers = await Promise.all(
      guests.map((guest, index) => send([scan({ personId: guest.id })], undefined, doors[index % 4])),
    );
    const outcomes = answers.map((answer) => answer.receipts[0]!.outcome);
    expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(LIMIT);
    expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(30);
    const again = await send([]);
    expect(again).toEqual({ receipts: [], halls: {} });
    expect((await stored()).filter((row) => row.kind === 'refused')).toHaveLength(30);
  });

  it('lets in one for one who leaves, over it only with a reason, and never turns away who is inside', async () => {
    const guests = await people(LIMIT + 2);
    const ids = guests.map((guest) => guest.id);
    const filled = await send(ids.slice(0, LIMIT).map((personId) => scan({ personId })));
    expect(filled.receipts.every((receipt) => receipt.outcome === 'in')).toBe(true);
    expect(await one({ personId: ids[LIMIT]! })).toMatchObject({ outcome: 'full', colour: 'red' });
    expect(await one({ personId: ids[0]! })).toMatchObject({ outcome: 'already_in', colour: 'yellow' });
    expect(await one({ personId: ids[1]!, direction: 'out' })).toMatchObject({ outcome: 'out' });
    expect(await one({ personId: ids[LIMIT]! })).toMatchObject({ outcome: 'in' });
    const overLimitReason = 'Referentin, spricht gleich';
    const over = await send([scan({ personId: ids[LIMIT + 1]!, overLimitReason })]);
    expect(over.receipts[0]).toMatchObject({ outcome: 'over_limit', colour: 'green' });
    expect(over.halls[conference.hallId]).toEqual({ inside: LIMIT + 1, limit: LIMIT });
    expect((await stored()).filter((row) => row.outcome === 'over_limit')).toEqual([
      { kind: 'in', outcome: 'over_limit', reason: overLimitReason },
    ]);
  });

  it('follows the hygiene limit at once', async () => {
    const [first, second, third] = await people(3);
    await database.pool.query('UPDATE hall SET hygiene_limit = 1 WHERE id = $1', [conference.hallId]);
    expect(await one({ personId: first!.id })).toMatchObject({ outcome: 'in' });
    expect(await one({ personId: second!.id })).toMatchObject({ outcome: 'full' });
    await database.pool.query('UPDATE hall SET hygiene_limit = 2 WHERE id = $1', [conference.hallId]);
    expect(await one({ personId: second!.id })).toMatchObject({ outcome: 'in' });
    await database.pool.query('UPDATE hall SET hygiene_limit = NULL, capacity = NULL WHERE id = $1', [
      conference.hallId,
    ]);
    expect(await one({ personId: third!.id })).toMatchObject({ outcome: 'in' });
  });

  it('needs no seat for somebody whose late scan comes after the way out', async () => {
    const guests = await people(LIMIT + 1);
    const late = guests[LIMIT]!.id;
    const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
    await send(guests.slice(0, LIMIT).map((guest) => scan({ personId: guest.id })));
    expect(await one({ personId: late, direction: 'out', at: ago(5) })).toMatchObject({ outcome: 'was_not_in' });
    const batch = await send([scan({ personId: late, at: ago(30) })]);
    expect(batch.receipts[0]).toMatchObject({ outcome: 'in' });
    expect(batch.halls[conference.hallId]!.inside).toBe(LIMIT);
  });

  it('forgets who was in for an earlier session of the hall', async () => {
    const guests = await people(LIMIT + 1);
    await send(guests.slice(0, LIMIT).map((guest) => scan({ personId: guest.id })));
    expect(await one({ personId: guests[LIMIT]!.id })).toMatchObject({ outcome: 'full' });
    await database.pool.query(
      `INSERT INTO session_clock (session_id, conference_id, state, opened_at, closed_at, closed_by)
       VALUES ($1, $2, 'closed', now() - interval '1 hour', now(), 'chair')`,
      [conference.sessionId, conference.id],
    );
    const batch = await send([scan({ personId: guests[LIMIT]!.id })]);
    expect(batch.receipts[0]!.outcome).toBe('in');
    expect(batch.halls[conference.hallId]!.inside).toBe(1);
    expect(await one({ personId: guests[0]!.id })).toMatchObject({ outcome: 'in' });
  });
});

describe('a batch', () => {
  it('is one effect and one answer, however often and in how many pieces it comes', async () => {
    const guests = await people(20);
    await database.pool.query('UPDATE hall SET capacity = 15 WHERE id = $1', [conference.hallId]);
    const scans = guests.flatMap(({ id }, index) => {
      const at = new Date(Date.now() - 600_000 + index * 1_000).toISOString();
      return [
        scan({ personId: id, at }),
        ...(index % 5 === 0 ? [scan({ personId: id, at: new Date().toISOString() })] : []),
      ];
    });
    const first = await send(scans);
    expect(first.receipts.map((receipt) => receipt.id)).toEqual(scans.map((item) => item.id));
    const rows = await stored();
    const [whole, front, back] = await Promise.all([
      send(scans),
      send(scans.slice(0, 12)),
      send([...scans].reverse().slice(0, 12)),
    ]);
    expect(whole).toEqual(first);
    expect(front.receipts).toEqual(first.receipts.slice(0, 12));
    expect(back.receipts.map((receipt) => receipt.outcome)).toEqual(
      [...first.receipts]
        .reverse()
        .slice(0, 12)
        .map((receipt) => receipt.outcome),
    );
    expect(await stored()).toEqual(rows);
    const twin = scan({ personId: guests[0]!.id, direction: 'out' });
    const twice = await send([twin, twin]);
    expect(twice.receipts.map((receipt) => receipt.outcome)).toEqual(['out', 'out']);
    expect(await stored()).toHaveLength(rows.length + 1);
  });

  it('gives the same verdicts in any order', async () => {
    const guest = await conference.person('Olga Nowak');
    const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
    const [early, out, back] = [
      scan({ personId: guest.id, at: at(30) }),
      scan({ personId: guest.id, at: at(20), direction: 'out' }),
      scan({ personId: guest.id, at: at(10) }),
    ];
    const batch = await send([back, early, out]);
    expect(batch.receipts.map((receipt) => receipt.outcome)).toEqual(['in', 'in', 'out']);
    expect(batch.halls[conference.hallId]!.inside).toBe(1);
  });

  it('takes 500 with broken ones among them, and no more', async () => {
    const guests = await people(100);
    await database.pool.query('UPDATE hall SET capacity = 700 WHERE id = $1', [conference.hallId]);
    const scans: unknown[] = Array.from({ length: 500 }, (_, index) =>
      scan({
        personId: guests[index % 100]!.id,
        direction: Math.floor(index / 100) % 2 === 0 ? 'in' : 'out',
        at: new Date(Date.now() - (500 - index) * 1_000).toISOString(),
      }),
    );
    scans[3] = 'nonsense';
    scans[4] = { ...scan({ personId: guests[4]!.id }), direction: 'toggle' };
    scans[5] = { ...scan({ personId: guests[5]!.id }), badge: 'both' };
    scans[6] = { ...scan({ personId: guests[6]!.id }), id: 'no-uuid' };
    scans[7] = { ...scan({ personId: guests[7]!.id }), at: 'yesterday' };
    scans[8] = null;
    scans[9] = { ...scan({ personId: guests[9]!.id }), overLimitReason: 'a\0b' };
    const began = Date.now();
    const batch = await send(scans);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(batch.receipts).toHaveLength(500);
    const invalid = batch.receipts.filter((receipt) => receipt.outcome === 'invalid');
    expect(invalid.map((receipt) => receipt.index)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(invalid[1]!.id).toBe((scans[4] as ScanItem).id);
    expect(await stored()).toHaveLength(493);
    expect(batch.halls[conference.hallId]!.inside).toBe(100);
    const tooMany = await door.post(`/api/conferences/${conference.id}/scans`, { scans: [...scans, {}] });
    expect(tooMany).toMatchObject({ status: 413, body: { error: { code: 'input/too_large' } } });
    expect(await door.post(`/api/conferences/${conference.id}/scans`, { scans: 'all' })).toMatchObject({
      status: 400,
      body: { error: { code: 'input/invalid', detail: { field: 'scans' } } },
    });
  }, 20_000);

  it('reckons with a phone whose clock is a day off', async () => {
    const day = 24 * 60 * 60_000;
    const guest = await conference.person('Olga Nowak');
    const phone = (ago: number): string => new Date(Date.now() + day - ago).toISOString();
    const synced = { sinceSyncMs: 60_000, clockOffsetMs: -day };
    const batch = await send(
      [
        scan({ personId: guest.id, at: phone(120_000), ...synced }),
        scan({ personId: guest.id, at: phone(60_000), direction: 'out' }),
        scan({ personId: guest.id, at: phone(0), sinceSyncMs: 1_000, clockOffsetMs: 0 }),
      ],
      phone(0),
    );
    const [first, second, third] = batch.receipts;
    expect(Math.abs(Date.parse(first!.at!) - (Date.now() - 120_000))).toBeLessThan(5_000);
    expect(first!.doubtMs).toBeUndefined();
    expect(Math.abs(Date.parse(second!.at!) - (Date.now() - 60_000))).toBeLessThan(5_000);
    expect(second!.doubtMs).toBeGreaterThan(120_000);
    expect(Date.parse(third!.at!)).toBeLessThanOrEqual(Date.now());
    expect(third!.doubtMs).toBeGreaterThan(120_000);
    expect(batch.receipts.map((receipt) => receipt.outcome)).toEqual(['in', 'out', 'in']);
  });
});

describe('who may', () => {
  it('is stewards and organisers of this conference', async () => {
    const guest = await conference.person('Olga Nowak');
    const foreign = await makeConference(database.pool);
    const foreignSteward = await foreign.person('Fremder Steward', 'steward');
    const path = `/api/conferences/${conference.id}/scans`;
    expect(await new TestBrowser(service.url, guest.token).post(path, { scans: [] })).toMatchObject({ status: 403 });
    expect(await new TestBrowser(service.url, foreignSteward.token).post(path, { scans: [] })).toMatchObject({
      status: 404,
    });
    expect(await new TestBrowser(service.url).post(path, { scans: [] })).toMatchObject({ status: 401 });
  });
});

describe('search at the door', () => {
  const find = async (query: string): Promise<{ name: string; insideSince?: string }[]> => {
    const path = `/api/conferences/${conference.id}/door-search?hallId=${conference.hallId}&query=`;
    const answer = await door.get(path + encodeURIComponent(query));
    expect(answer.status).toBe(200);
    return (answer.body as { people: { name: string; insideSince?: string }[] }).people;
  };

  it('finds beginnings of names in both scripts, with marks or without', async () => {
    const guest = await conference.person('Sören Müller-Großmann');
    await database.pool.query(
      "UPDATE person SET given_name_cyrillic = 'Фёдор', family_name_cyrillic = 'Мюллер' WHERE id = $1",
      [guest.id],
    );
    await conference.person('Olga Nowak');
    await conference.person('Gerät Nummer', 'hallDevice');
    for (const query of [
      'mül',
      'Mull',
      'mueller',
      'SOREN m',
      'muller soer',
      'gross',
      'федор',
      'Фёд',
      'мюл Фе',
      'großmann',
    ])
      expect([query, (await find(query)).map((person) => person.name)]).toEqual([query, ['Sören Müller-Großmann']]);
    for (const query of ['üller', 'M%', '_', 'xyz', 'ger', ' ', '\\'])
      expect([query, await find(query)]).toEqual([query, []]);
    expect((await find('o'))[0]?.insideSince).toBeUndefined();
    await one({ personId: guest.id });
    expect((await find('mül'))[0]?.insideSince).toBeDefined();
  });

  it('shows at most twenty', async () => {
    await people(25);
    expect(await find('gast')).toHaveLength(20);
  });
});
