import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { mintBadge, readBadgeKey } from '../../libs/features/person/badge.format.js';
import { printBadge } from '../factories/badge.factory.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { DoorPhone, storedScans } from '../harness/door-phone.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite();
let conference: TestConference;
let door: DoorPhone;
let key: KeyObject;

const LIMIT = 10;

beforeAll(async () => {
  key = readBadgeKey(suite.environment.BADGE_KEY).privateKey;
}, 60_000);

beforeEach(async () => {
  conference = await makeConference(suite.database.pool, LIMIT);
  door = new DoorPhone(conference, suite.service.url, await conference.person('Natalja Orlowa', 'steward'));
});

const badgeOf = async (name: string): Promise<string> =>
  printBadge(suite.database.pool, conference.id, (await conference.person(name)).id, key);

describe('one scan', () => {
  it('is green in and out, yellow the second time, and says who it was', async () => {
    const badge = await badgeOf('Jens Petersen');
    const first = await door.send([door.scan({ badge })]);
    expect(first.receipts[0]).toMatchObject({ outcome: 'in', colour: 'green', person: { name: 'Jens Petersen' } });
    expect(first.halls[conference.hallId]).toEqual({ inside: 1, limit: LIMIT });
    const again = await door.send([door.scan({ badge })]);
    expect(again.receipts[0]).toMatchObject({ outcome: 'already_in', colour: 'yellow', since: first.receipts[0]!.at });
    expect(again.halls[conference.hallId]).toEqual({ inside: 1, limit: LIMIT });
    expect(await door.one({ badge, direction: 'out' })).toMatchObject({ outcome: 'out', colour: 'green' });
    expect(await door.one({ badge, direction: 'out' })).toMatchObject({ outcome: 'was_not_in', colour: 'yellow' });
    expect((await storedScans(suite.database, conference.id)).map((row) => row.kind)).toEqual([
      'in',
      'in',
      'out',
      'out',
    ]);
  });

  it('is red for what is no badge, forged, of another conference or revoked; kept, never counted', async () => {
    const foreign = await makeConference(suite.database.pool);
    const stranger = await foreign.person('Fremde Person');
    const foreignBadge = await printBadge(suite.database.pool, foreign.id, stranger.id, key);
    const own = await badgeOf('Anna Weber');
    const flipped = own.slice(0, -3) + (own.at(-3) === 'A' ? 'B' : 'A') + own.slice(-2);
    const otherKey = generateKeyPairSync('ed25519').privateKey;
    const forged = mintBadge(conference.id, otherKey, randomBytes).text;
    const revoked = await badgeOf('Viktor Lebedew');
    await suite.database.pool.query('UPDATE badge SET revoked_at = now() WHERE code = $1', [revoked]);
    const batch = await door.send(
      [flipped, forged, 'https://wifi.example/', '', foreignBadge, revoked].map((badge) => door.scan({ badge })),
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
    const rows = await storedScans(suite.database, conference.id);
    expect(rows).toHaveLength(6);
    expect(rows.every((row) => row.kind === 'refused')).toBe(true);
  });

  it('is yellow for a genuine badge that nobody knows, stored and not counted', async () => {
    const { text: unknown, secretHash } = mintBadge(conference.id, key, randomBytes);
    const later = `TH2.${randomBytes(90).toString('base64url')}`;
    const batch = await door.send([door.scan({ badge: unknown }), door.scan({ badge: later })]);
    expect(batch.receipts.map((receipt) => [receipt.outcome, receipt.colour])).toEqual([
      ['unresolved', 'yellow'],
      ['unresolved', 'yellow'],
    ]);
    expect((await storedScans(suite.database, conference.id)).map((row) => row.kind)).toEqual(['in', 'in']);
    expect(batch.halls[conference.hallId]!.inside).toBe(0);
    // When it is known after all it was that person's from the start.
    const guest = await conference.person('Olga Nowak');
    await suite.database.pool.query(
      'INSERT INTO badge (id, person_id, secret_hash, code, issued_at) VALUES (gen_random_uuid(), $1, $2, $3, now())',
      [guest.id, secretHash, unknown],
    );
    const list = await door.browser.get(`/api/sessions/${conference.sessionId}/attendance`);
    expect(list.body).toMatchObject({ people: [{ person: { name: 'Olga Nowak' }, mode: 'hall' }] });
  });

  it('takes somebody found by name, but nobody of another conference and no hall of another one', async () => {
    const foreign = await makeConference(suite.database.pool);
    const stranger = await foreign.person('Fremde Person');
    const guest = await conference.person('Olga Nowak');
    expect(await door.one({ personId: guest.id })).toMatchObject({ outcome: 'in', person: { name: 'Olga Nowak' } });
    expect(await door.one({ personId: stranger.id })).toMatchObject({ outcome: 'person_unknown', colour: 'red' });
    expect(await door.one({ personId: guest.id, hallId: foreign.hallId })).toMatchObject({ outcome: 'place_unknown' });
    const { hallId: _, ...onSession } = door.scan({ personId: guest.id });
    const batch = await door.send([{ ...onSession, sessionId: foreign.sessionId }]);
    expect(batch.receipts[0]).toMatchObject({ outcome: 'place_unknown', colour: 'red' });
  });

  it('for a session counts in its hall', async () => {
    const guest = await conference.person('Olga Nowak');
    const batch = await door.send([door.scan({ personId: guest.id, sessionId: conference.sessionId })]);
    expect(batch.receipts[0]!.outcome).toBe('in');
    expect(batch.halls).toEqual({ [conference.hallId]: { inside: 1, limit: LIMIT } });
    expect(await door.one({ personId: guest.id })).toMatchObject({ outcome: 'already_in' });
  });
});

describe('who may', () => {
  it('is stewards and organisers of this conference', async () => {
    const guest = await conference.person('Olga Nowak');
    const foreign = await makeConference(suite.database.pool);
    const foreignSteward = await foreign.person('Fremder Steward', 'steward');
    const path = `/api/conferences/${conference.id}/scans`;
    expect(await new TestBrowser(suite.service.url, guest.token).post(path, { scans: [] })).toMatchObject({
      status: 403,
    });
    expect(await new TestBrowser(suite.service.url, foreignSteward.token).post(path, { scans: [] })).toMatchObject({
      status: 404,
    });
    expect(await new TestBrowser(suite.service.url).post(path, { scans: [] })).toMatchObject({ status: 401 });
  });
});
