import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { Refusal } from '../../libs/contract/index.js';
import { makeConference, type TestConference } from '../factories/conference.factory.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startSessionService, type RunningService } from '../harness/services.js';
import { claimsOf, jwt, signatureOf, type SharedKey } from '../harness/signed-webhook.js';
import { storedRows } from '../harness/stored-rows.js';
import { until } from '../harness/until.js';

const key: SharedKey = { apiKey: 'APItest', apiSecret: randomBytes(32).toString('hex') };
const HS256 = { alg: 'HS256', typ: 'JWT' };

let database: SuiteDatabase;
let service: RunningService;
let room: string;
let visitToken: string;
let conference: TestConference;

beforeAll(async () => {
  database = await createDatabase();
  conference = await makeConference(database.pool);
  visitToken = (await conference.person('Olga Organ', 'organiser')).token;
  room = `${conference.sessionId}.1`;
  await database.pool.query(
    `INSERT INTO session_clock (session_id, conference_id, state, opened_at) VALUES ($1, $2, 'open', now())`,
    [conference.sessionId, conference.id],
  );
  // Nobody answers there: webhooks come from outside, and reading them asks nobody.
  const livekit = { LIVEKIT_URL: 'http://127.0.0.1:9', LIVEKIT_API_KEY: key.apiKey, LIVEKIT_API_SECRET: key.apiSecret };
  service = await startSessionService(testEnvironment(database.url, livekit));
}, 60_000);

afterAll(async () => {
  await service.stop();
  await database.drop();
});

const event = (changes: object = {}): string =>
  JSON.stringify({
    ...{ event: 'participant_joined', id: `EV_${randomUUID()}`, createdAt: String(Math.floor(Date.now() / 1_000)) },
    ...{ room: { sid: 'RM_1', name: room }, participant: { sid: `PA_${randomUUID()}`, identity: randomUUID() } },
    ...changes,
  });

async function post(body: string, authorization?: string, type = 'application/webhook+json'): Promise<string> {
  const headers = { 'content-type': type, ...(authorization !== undefined && { authorization }) };
  const answer = await new TestBrowser(service.url, undefined, null).send(
    'POST',
    '/api/livekit/webhook',
    body,
    headers,
  );
  const { code, detail } = ((answer.body || {}) as { error?: Refusal }).error ?? {};
  return [answer.status, code, detail?.['field']].filter((one) => one !== undefined).join(' ');
}

describe('a webhook that LiveKit did not sign', () => {
  let body: string;
  let claims: object;
  beforeAll(() => {
    body = event();
    claims = claimsOf(body, key);
  });

  const hours = (many: number): number => Math.floor(Date.now() / 1_000) + many * 3_600;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'pem', type: 'spki' });

  it.each<[string, () => string | undefined]>([
    ['no signature at all', () => undefined],
    ['nonsense', () => 'nonsense'],
    ['three dots', () => '...'],
    ['alg none', () => jwt({ alg: 'none' }, claims, '')],
    ['alg None with the right signature', () => jwt({ alg: 'None' }, claims, key.apiSecret)],
    ['no alg', () => jwt({ typ: 'JWT' }, claims, key.apiSecret)],
    ['the right claims without a signature', () => jwt(HS256, claims, '')],
    ['RS256 that is HMAC with a public key', () => jwt({ alg: 'RS256' }, claims, rsa)],
    ['HS256 with a public key', () => jwt(HS256, claims, rsa)],
    ['a key id that is a file', () => jwt({ ...HS256, kid: '/dev/null' }, claims, '\0')],
    ['a key of its own', () => jwt({ ...HS256, jwk: { kty: 'oct', k: 'AAAA' } }, claims, Buffer.alloc(3))],
    ['a secret that is empty', () => jwt(HS256, claims, Buffer.alloc(1))],
    ['another secret', () => jwt(HS256, claims, randomBytes(32))],
    ['another issuer', () => jwt(HS256, { ...claims, iss: 'APIother' }, key.apiSecret)],
    ['no issuer', () => jwt(HS256, { ...claims, iss: undefined }, key.apiSecret)],
    ['expired', () => jwt(HS256, { ...claims, nbf: hours(-3), exp: hours(-2) }, key.apiSecret)],
    ['not yet valid', () => jwt(HS256, { ...claims, nbf: hours(2), exp: hours(3) }, key.apiSecret)],
    ['for another body', () => signatureOf(event(), key)],
    ['for an empty body', () => signatureOf('', key)],
    [
      'a token of the stage',
      () => jwt(HS256, { ...claims, sha256: undefined, video: { room, roomJoin: true } }, key.apiSecret),
    ],
    [
      "a token of LiveKit's own API",
      () => jwt(HS256, { ...claims, sha256: '', video: { roomAdmin: true } }, key.apiSecret),
    ],
    ['a hash that is no text', () => jwt(HS256, { ...claims, sha256: { $ne: 1 } }, key.apiSecret)],
    ['the cookie of an organiser', () => visitToken],
    ['8 kB of a signature', () => `${jwt(HS256, claims, '')}${'A'.repeat(8_000)}`],
  ])('%s', async (_, authorization) => {
    const before = await storedRows(database);
    expect(await post(body, authorization())).toBe('403 role/not_allowed');
    expect(await storedRows(database)).toEqual(before);
  });

  it('but the very same body with the right one is taken, once', async () => {
    const count = async (): Promise<number> =>
      (await database.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM webhook_event')).rows[0]!.n;
    const before = await count();
    const authorization = signatureOf(body, key);
    expect(await Promise.all([post(body, authorization), post(body, authorization)])).toEqual(['204', '204']);
    expect(await count()).toBe(before + 1);
    expect(await post(body.slice(0, -1) + ' }', authorization)).toBe('403 role/not_allowed');
  });
});

describe('a signed webhook', () => {
  it.each<[string, () => string, string]>([
    ['of a kind that nobody uses', () => event({ event: 'egress_started' }), '204'],
    ['of a room that nobody has', () => event({ room: { sid: 'RM_2', name: 'elsewhere' } }), '204'],
    ['without an id', () => event({ id: '' }), '400 input/invalid'],
    ['without a room', () => event({ room: undefined }), '400 input/invalid'],
    ['at no time', () => event({ createdAt: '9223372036854775807' }), '400 input/invalid'],
    ['at a wrong time', () => event({ createdAt: 'yesterday' }), '400 input/invalid'],
    ['with a wrong room', () => event({ room: 7 }), '400 input/invalid'],
    ['with an id of NUL', () => event({ id: 'a\0b' }), '400 input/invalid'],
    ['with a room of NUL', () => event({ room: { sid: 'a\0', name: 'a\0' } }), '400 input/invalid'],
    ['that is nothing', () => '{}', '204'],
    ['that is a list', () => '[]', '400 input/invalid'],
    ['that is cut off', () => '{"event":', '400 input/invalid'],
    ['that is a depth bomb', () => `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, '413 input/too_large'],
    ['that is too big', () => JSON.stringify({ event: 'x'.repeat(1_100_000) }), '413 input/too_large'],
  ])('%s', async (_, bodyOf, answer) => {
    const body = bodyOf();
    const before = await storedRows(database);
    expect(await post(body, signatureOf(body, key))).toBe(answer);
    expect(await storedRows(database)).toEqual(before);
  });

  it('says what it is', async () => {
    const body = event();
    expect(await post(body, signatureOf(body, key), 'text/plain')).toBe('400 input/invalid content-type');
  });
});

describe('a webhook that could not be stored', () => {
  /** Of somebody who joined with a token of ours, so that it has every effect. */
  const joined = async (): Promise<{ body: string; sid: string }> => {
    const { id: personId, visitId: identity } = await conference.person('Helga Wiesner');
    const sid = `PA_${randomUUID()}`;
    const attributes = { personId, kind: 'participant', place: 'remote' };
    return { body: event({ participant: { sid, identity, attributes } }), sid };
  };
  const effects = async (sid: string): Promise<object> => {
    const { rows } = await database.pool.query<object>(
      `SELECT (SELECT count(*)::int FROM webhook_event WHERE participant_sid = $1) AS webhooks,
         (SELECT count(*)::int FROM stage_device WHERE sid = $1) AS devices,
         (SELECT count(*)::int FROM presence_observation WHERE connection_key = $1) AS evidence`,
      [sid],
    );
    return rows[0]!;
  };
  /** LiveKit sends again what was not answered with 2xx, the very same bytes. */
  const isTakenNow = async (body: string, sid: string): Promise<void> => {
    expect(await effects(sid)).toEqual({ webhooks: 0, devices: 0, evidence: 0 });
    expect(await post(body, signatureOf(body, key))).toBe('204');
    const once = await storedRows(database);
    expect(await effects(sid)).toEqual({ webhooks: 1, devices: 1, evidence: 1 });
    expect(await post(body, signatureOf(body, key))).toBe('204');
    expect(await storedRows(database)).toEqual(once);
  };

  it.each(['webhook_event', 'stage_device', 'presence_observation'])(
    'in %s is answered 500 and leaves nothing, so that it comes again and has one effect',
    async (table) => {
      const { body, sid } = await joined();
      await database.pool.query(`CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END $$`);
      await database.pool.query(`CREATE TRIGGER full_disk BEFORE INSERT ON ${table} EXECUTE FUNCTION disk_full()`);
      const before = await storedRows(database);
      const answer = await post(body, signatureOf(body, key));
      const after = await storedRows(database);
      await database.pool.query('DROP FUNCTION disk_full CASCADE');
      expect(answer).toBe('500 server/failed');
      expect(after).toEqual(before);
      await isTakenNow(body, sid);
    },
  );

  it('because PostgreSQL went away is answered 503 and leaves nothing either', async () => {
    const { body, sid } = await joined();
    const blocker = await database.pool.connect();
    await blocker.query('BEGIN; LOCK TABLE presence_observation IN EXCLUSIVE MODE');
    const before = await storedRows(database);
    const answer = post(body, signatureOf(body, key));
    await until('it waits, and its connection is cut', async () => {
      const { rowCount } = await database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rowCount === 1;
    });
    expect(await answer).toBe('503 server/unavailable');
    await blocker.query('ROLLBACK');
    blocker.release();
    expect(await storedRows(database)).toEqual(before);
    await isTakenNow(body, sid);
  });
});
