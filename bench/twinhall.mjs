// A Twinhall gateway with its own PostgreSQL and an open session full of people, for the benchmarks.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { v7 } from 'uuid';
import { migrate } from '../dist/apps/cli/database/index.js';
import { secretHash } from '../dist/libs/features/visit/secret.format.js';
import { freePort, startEmbeddedPostgres } from '../dist/libs/platform/embedded/index.js';
import { child, end } from './processes.mjs';

const gatewayPath = join(dirname(fileURLToPath(import.meta.url)), '../dist/apps/realtime-gateway/main.js');

/** Starts everything; `tokens` are the cookies of `people` participants, `chair` opens and announces. */
export async function startTwinhall(people) {
  const dataDir = mkdtempSync(join(tmpdir(), 'twinhall-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.url);
  const pool = new pg.Pool({ connectionString: postgres.url });
  // `end` does not wait until the server has let go of idle connections; what it says to them then is no defect.
  pool.on('error', () => undefined);
  const conference = await fill(pool, people);
  const port = await freePort();
  const gateway = child(gatewayPath, gatewayEnvironment(postgres.url, port));
  await healthy(`http://127.0.0.1:${port}/health`);
  const stop = async () => {
    end(gateway);
    await pool.end();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    ...conference,
    url: `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`,
    pid: gateway.pid,
    pool,
    stop,
  };
}

function gatewayEnvironment(databaseUrl, port) {
  const badgeKey = generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64');
  return {
    ...{ NODE_ENV: 'production', PORT: String(port), DATABASE_URL: databaseUrl, PUBLIC_URL: 'http://localhost:3000' },
    ...{ TWINHALL_SECRET: randomBytes(32).toString('hex'), BADGE_KEY: badgeKey, LOG_LEVEL: 'error' },
  };
}

async function healthy(url) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the gateway did not start');
}

/** One released conference with one working group; person 0 chairs it. */
async function fill(pool, people) {
  const [id, hallId, sessionId] = [v7(), v7(), v7()];
  const [startAt, endAt] = [new Date(Date.now() - 3.6e6).toISOString(), new Date(Date.now() + 3.6e6).toISOString()];
  const rows = Array.from({ length: people + 1 }, () => ({
    id: v7(),
    visit: v7(),
    token: randomBytes(32).toString('base64url'),
  }));
  const session = {
    ...{
      id: sessionId,
      code: 'AG5',
      kind: 'working-group',
      titles: { de: 'AG 5' },
      abstracts: {},
      hallId,
      track: null,
    },
    ...{ date: startAt.slice(0, 10), startLocal: startAt.slice(0, 16), endLocal: endAt.slice(0, 16), startAt, endAt },
    ...{
      language: 'de',
      interpretation: [],
      coordinator: '',
      timeAssumed: false,
      people: [{ personId: rows[0].id, role: 'moderator' }],
    },
  };
  const programme = { zone: 'UTC', halls: [], days: [], sessions: [session] };
  await pool.query(
    "INSERT INTO conference (id, acronym, titles, zone, start_date, end_date) VALUES ($1, 'bench', '{}', 'UTC', now(), now())",
    [id],
  );
  await pool.query(
    `INSERT INTO session (id, conference_id, guid, kind, hall_id, day_id, titles, start_local, end_local, start_at, end_at)
     VALUES ($1, $2, $1, 'working-group', $3, $3, '{}', $4, $5, $6, $7)`,
    [sessionId, id, hallId, session.startLocal, session.endLocal, startAt, endAt],
  );
  await pool.query('INSERT INTO release (conference_id, number, programme, released_at) VALUES ($1, 1, $2, now())', [
    id,
    JSON.stringify(programme),
  ]);
  await addPeople(pool, id, rows);
  return { sessionId, chair: rows[0].token, tokens: rows.slice(1).map((row) => row.token) };
}

/** People, each with a confirmed device. */
async function addPeople(pool, id, rows) {
  await pool.query(
    "INSERT INTO person (id, conference_id, given_name, family_name) SELECT p, $1, 'Person', n::text FROM unnest($2::uuid[]) WITH ORDINALITY AS x(p, n)",
    [id, rows.map((row) => row.id)],
  );
  await pool.query(
    `INSERT INTO visit (id, person_id, conference_id, token_hash, device, created_at, last_seen_at, confirmed_at)
     SELECT v, p, $1, t, 'bench', now(), now(), now() FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS x(v, p, t)`,
    [id, rows.map((row) => row.visit), rows.map((row) => row.id), rows.map((row) => secretHash(row.token))],
  );
}
