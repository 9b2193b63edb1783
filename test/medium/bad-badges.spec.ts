import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomUUID, type KeyObject } from 'node:crypto';
import type { ScanBatchView } from '../../libs/contract/index.js';
import { readBadgeKey } from '../../libs/features/person/badge.format.js';
import { printBadge } from '../factories/badge.factory.js';
import { broken } from '../factories/broken.factory.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { DoorPhone, storedScans } from '../harness/door-phone.js';
import { testEnvironment } from '../harness/environment.js';
import { startSessionService, type RunningService } from '../harness/services.js';
import { storedRows } from '../harness/stored-rows.js';

let database: SuiteDatabase;
let service: RunningService;
let conference: TestConference;
let guest: TestPerson;
let door: DoorPhone;
let key: KeyObject;
let badge: string;

beforeAll(async () => {
  database = await createDatabase();
  const environment = testEnvironment(database.url);
  key = readBadgeKey(environment.BADGE_KEY).privateKey;
  service = await startSessionService(environment);
}, 60_000);

beforeEach(async () => {
  conference = await makeConference(database.pool);
  guest = await conference.person('Jens Petersen');
  door = new DoorPhone(conference, service.url, await conference.person('Natalja Orlowa', 'steward'));
  badge = await printBadge(database.pool, conference.id, guest.id, key);
});

afterAll(async () => {
  await service.stop();
  await database.drop();
});

/** Outcomes of a batch, each once. */
const outcomes = ({ receipts }: ScanBatchView): string[] => [
  ...new Set(receipts.map(({ outcome, colour }) => `${outcome} ${colour}`)),
];

it('one flipped bit is a forged badge, wherever it is', async () => {
  const bytes = Buffer.from(badge.slice('TH1.'.length), 'base64url');
  const flipped = [...bytes.keys()].map((at) => {
    const copy = Buffer.from(bytes);
    copy[at] = copy[at]! ^ (1 << (at % 8));
    return `TH1.${copy.toString('base64url')}`;
  });
  const batch = await door.send(flipped.map((text) => door.scan({ badge: text })));
  expect(outcomes(batch)).toEqual(['forged red']);
  expect(batch.halls[conference.hallId]!.inside).toBe(0);
  const rows = await storedScans(database, conference.id);
  expect([rows.length, ...new Set(rows.map((row) => row.kind))]).toEqual([flipped.length, 'refused']);
});

it('what a camera reads elsewhere is no badge, and nothing of it comes back', async () => {
  const texts = [
    ...['', ' ', '\0', '\ud800', 'TH1.', 'TH1', '.', 'th1.AAAA', 'TH0.AAAA', 'TH01.AAAA', 'TH9999.AAAA'],
    ...[
      `${badge}A`,
      badge.slice(1),
      badge.slice(0, -1),
      badge.toLowerCase(),
      `${badge}${badge}`,
      `https://x.example/${badge}`,
    ],
    ...[
      badge.replace('.', '..'),
      badge.replaceAll('A', 'А'),
      `TH1.${'A'.repeat(7_990)}`,
      '<img src=x onerror=alert(1)>',
    ],
    ...[
      'BEGIN:VCARD\r\nFN:Jens Petersen\r\nEND:VCARD',
      '\u202eTH1',
      '😀'.repeat(100),
      '{"badge":1}',
      "'; DROP TABLE badge; --",
    ],
  ].filter((text) => text !== badge);
  const batch = await door.send(texts.map((text) => door.scan({ badge: text })));
  expect(outcomes(batch)).toEqual(['forged red']);
  const told = JSON.stringify(batch);
  for (const text of ['onerror', 'VCARD', 'DROP', 'Petersen']) expect(told).not.toContain(text);
  // Blanks around it are the camera's.
  expect((await door.one({ badge: ` ${badge}\n` })).outcome).toBe('in');
});

it('an entry that is broken is answered in its place, and the others are taken', async () => {
  const at = new Date(Date.now() - 60_000).toISOString();
  const good = { ...door.scan({ badge, at }), sinceSyncMs: 5, clockOffsetMs: 0, overLimitReason: 'Presse' };
  const { badge: _, ...named } = door.scan({ personId: guest.id });
  const optional = ['sinceSyncMs', 'clockOffsetMs', 'overLimitReason'];
  const entries = [
    ...[...broken(good, { optional, nullable: [...optional] })].filter(
      ({ path, what }) => path !== 'badge' || what === 'missing',
    ),
    ...broken(named, {}),
  ].map(({ text }) => text);
  const both = JSON.stringify({ ...good, id: randomUUID(), personId: guest.id });
  const odd = [
    'null',
    '7',
    '"x"',
    '[]',
    '{}',
    '[{}]',
    both,
    JSON.stringify({ ...good, sessionId: conference.sessionId }),
  ];
  const before = await storedRows(database);
  for (let from = 0; from < entries.length; from += 400) {
    const scans = [...entries.slice(from, from + 400), ...odd];
    const answer = await door.browser.post(`/api/conferences/${conference.id}/scans`, `{"scans":[${scans.join(',')}]}`);
    expect(answer.status).toBe(200);
    const { receipts } = answer.body as ScanBatchView;
    expect(receipts.map(({ index }) => index)).toEqual([...scans.keys()]);
    expect(receipts.flatMap(({ outcome }, index) => (outcome === 'invalid' ? [] : [scans[index]]))).toEqual([]);
  }
  expect(await storedRows(database)).toEqual(before);
  const mixed = await door.send([null, good, { id: 7 }, { ...named, direction: 'out' }]);
  expect(mixed.receipts.map(({ outcome }) => outcome)).toEqual(['invalid', 'in', 'invalid', 'out']);
});

it('more scans than a batch holds are refused as a whole', async () => {
  const scans = Array.from({ length: 501 }, () => door.scan({ personId: guest.id }));
  const before = await storedRows(database);
  const answer = await door.browser.post(`/api/conferences/${conference.id}/scans`, { scans });
  expect(answer).toMatchObject({ status: 413, body: { error: { code: 'input/too_large', detail: { most: 500 } } } });
  expect(await storedRows(database)).toEqual(before);
});
