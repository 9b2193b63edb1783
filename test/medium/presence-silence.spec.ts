import { describe, expect, it } from '@jest/globals';
import { PresenceWatch } from '../harness/presence-watch.js';
import { useSuite } from '../harness/suite.js';
import { until } from '../harness/until.js';

const SILENT_MS = 1_500;
const NOTE_MS = 250;

const suite = useSuite({
  gateways: 2,
  service: false,
  settings: { PRESENCE_TICK_MS: '100', PRESENCE_SILENT_MS: String(SILENT_MS), PRESENCE_NOTE_MS: String(NOTE_MS) },
});
const watch = PresenceWatch.of(suite);

describe('silence', () => {
  it('keeps a connection while it beats, with few rows, and ends it at its last sign of life', async () => {
    const anna = await watch.conference.person('Anna Beats');
    const { sessionId } = watch.conference;
    const client = await watch.enter(0, anna);
    await client.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
    const began = Date.now();
    await until('it lived three times longer than silence lasts', async () => {
      await client.ok('presence:beat', { sessionId });
      return Date.now() - began > SILENT_MS * 3;
    });
    const lastBeat = Date.now();
    const alive = await watch.ledger(anna);
    expect(new Set(alive.map((row) => row.key)).size).toBe(1);
    expect(alive.length).toBeLessThanOrEqual(1 + (lastBeat - began) / NOTE_MS);
    // Still connected, but silent: taken for gone at its last beat; a later one begins a new connection.
    await watch.counted(client, { remote: 0 });
    const ended = (await watch.ledger(anna)).at(-1)!;
    expect(ended.kind).toBe('out');
    expect(ended.at.getTime()).toBeLessThanOrEqual(lastBeat);
    await client.ok('presence:beat', { sessionId });
    await watch.counted(client, { remote: 1 });
    expect(new Set((await watch.ledger(anna)).map((row) => row.key)).size).toBe(2);
  }, 20_000);

  it('ends the connections of a gateway that died', async () => {
    const [anna, reader] = [await watch.conference.person('Anna Lost'), await watch.conference.person('Reader Stays')];
    const { sessionId } = watch.conference;
    const watching = await watch.enter(1, reader);
    // What a killed gateway leaves behind: a row that nobody moves any more.
    await suite.database.pool.query(
      `INSERT INTO connection (source, key, conference_id, session_id, person_id, visit_id, opened_at, last_seen_at, noted_at)
       VALUES ('heartbeat', 'of-the-dead', $1, $2, $3, $4, now() - interval '1 minute', now(), now())`,
      [watch.conference.id, sessionId, anna.id, anna.visitId],
    );
    await suite.database.pool.query(
      `INSERT INTO place_declaration (id, visit_id, session_id, person_id, place, language, declared_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'remote', 'de', now())`,
      [anna.visitId, sessionId, anna.id],
    );
    await watch.counted(watching, { remote: 1 });
    await watch.counted(watching, { remote: 0 });
    const rows = await watch.ledger(anna);
    expect(rows.map((row) => row.kind)).toEqual(['out']);
  });
});
