import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ScanItem } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { DoorPhone, storedScans } from '../harness/door-phone.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let conference: TestConference;
let door: DoorPhone;

beforeEach(async () => {
  conference = await makeConference(suite.database.pool);
  door = new DoorPhone(conference, suite.service.url, await conference.person('Natalja Orlowa', 'steward'));
});

const people = (many: number): Promise<TestPerson[]> =>
  Promise.all(Array.from({ length: many }, (_, index) => conference.person(`Gast ${index}`)));

describe('a batch', () => {
  it('is one effect and one answer, however often and in how many pieces it comes', async () => {
    const guests = await people(20);
    await suite.database.pool.query('UPDATE hall SET capacity = 15 WHERE id = $1', [conference.hallId]);
    const scans = guests.flatMap(({ id }, index) => {
      const at = new Date(Date.now() - 600_000 + index * 1_000).toISOString();
      return [
        door.scan({ personId: id, at }),
        ...(index % 5 === 0 ? [door.scan({ personId: id, at: new Date().toISOString() })] : []),
      ];
    });
    const first = await door.send(scans);
    expect(first.receipts.map((receipt) => receipt.id)).toEqual(scans.map((item) => item.id));
    const rows = await storedScans(suite.database, conference.id);
    const [whole, front, back] = await Promise.all([
      door.send(scans),
      door.send(scans.slice(0, 12)),
      door.send([...scans].reverse().slice(0, 12)),
    ]);
    expect(whole).toEqual(first);
    expect(front.receipts).toEqual(first.receipts.slice(0, 12));
    expect(back.receipts.map((receipt) => receipt.outcome)).toEqual(
      [...first.receipts]
        .reverse()
        .slice(0, 12)
        .map((receipt) => receipt.outcome),
    );
    expect(await storedScans(suite.database, conference.id)).toEqual(rows);
    const twin = door.scan({ personId: guests[0]!.id, direction: 'out' });
    const twice = await door.send([twin, twin]);
    expect(twice.receipts.map((receipt) => receipt.outcome)).toEqual(['out', 'out']);
    expect(await storedScans(suite.database, conference.id)).toHaveLength(rows.length + 1);
  });

  it('gives the same verdicts in any order', async () => {
    const guest = await conference.person('Olga Nowak');
    const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
    const [early, out, back] = [
      door.scan({ personId: guest.id, at: at(30) }),
      door.scan({ personId: guest.id, at: at(20), direction: 'out' }),
      door.scan({ personId: guest.id, at: at(10) }),
    ];
    const batch = await door.send([back, early, out]);
    expect(batch.receipts.map((receipt) => receipt.outcome)).toEqual(['in', 'in', 'out']);
    expect(batch.halls[conference.hallId]!.inside).toBe(1);
  });

  it('takes 500 with broken ones among them, and no more', async () => {
    const guests = await people(100);
    await suite.database.pool.query('UPDATE hall SET capacity = 700 WHERE id = $1', [conference.hallId]);
    const scans: unknown[] = Array.from({ length: 500 }, (_, index) =>
      door.scan({
        personId: guests[index % 100]!.id,
        direction: Math.floor(index / 100) % 2 === 0 ? 'in' : 'out',
        at: new Date(Date.now() - (500 - index) * 1_000).toISOString(),
      }),
    );
    scans[3] = 'nonsense';
    scans[4] = { ...door.scan({ personId: guests[4]!.id }), direction: 'toggle' };
    scans[5] = { ...door.scan({ personId: guests[5]!.id }), badge: 'both' };
    scans[6] = { ...door.scan({ personId: guests[6]!.id }), id: 'no-uuid' };
    scans[7] = { ...door.scan({ personId: guests[7]!.id }), at: 'yesterday' };
    scans[8] = null;
    scans[9] = { ...door.scan({ personId: guests[9]!.id }), overLimitReason: 'a\0b' };
    const began = Date.now();
    const batch = await door.send(scans);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(batch.receipts).toHaveLength(500);
    const invalid = batch.receipts.filter((receipt) => receipt.outcome === 'invalid');
    expect(invalid.map((receipt) => receipt.index)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(invalid[1]!.id).toBe((scans[4] as ScanItem).id);
    expect(await storedScans(suite.database, conference.id)).toHaveLength(493);
    expect(batch.halls[conference.hallId]!.inside).toBe(100);
    const tooMany = await door.browser.post(`/api/conferences/${conference.id}/scans`, { scans: [...scans, {}] });
    expect(tooMany).toMatchObject({ status: 413, body: { error: { code: 'input/too_large' } } });
    expect(await door.browser.post(`/api/conferences/${conference.id}/scans`, { scans: 'all' })).toMatchObject({
      status: 400,
      body: { error: { code: 'input/invalid', detail: { field: 'scans' } } },
    });
  }, 20_000);

  it('reckons with a phone whose clock is a day off', async () => {
    const day = 24 * 60 * 60_000;
    const guest = await conference.person('Olga Nowak');
    const phone = (ago: number): string => new Date(Date.now() + day - ago).toISOString();
    const synced = { sinceSyncMs: 60_000, clockOffsetMs: -day };
    const batch = await door.send(
      [
        door.scan({ personId: guest.id, at: phone(120_000), ...synced }),
        door.scan({ personId: guest.id, at: phone(60_000), direction: 'out' }),
        door.scan({ personId: guest.id, at: phone(0), sinceSyncMs: 1_000, clockOffsetMs: 0 }),
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
