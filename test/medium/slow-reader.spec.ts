import { beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { PROTOCOL } from '../../libs/contract/index.js';
import { SlowReadersService } from '../../apps/realtime-gateway/fan-out/slow-readers.service.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { until } from '../harness/until.js';
import { useSuite } from '../harness/suite.js';

const suite = useSuite({ gateways: 1, service: false });
let conference: TestConference;

beforeAll(async () => {
  conference = await makeConference(suite.database.pool);
}, 60_000);

/** Enters the session on a bare WebSocket, so that the test can stop reading from it. */
async function enterBare({ token }: TestPerson): Promise<WebSocket> {
  const headers = { origin: 'http://localhost:3000', cookie: `__Host-twinhall=${token}` };
  const socket = new WebSocket(`${suite.gateways[0]!.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers,
  });
  const entered = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = (data as Buffer).toString();
      const enter = { id: randomUUID(), stream: 'session', streamId: conference.sessionId };
      if (text.startsWith('0')) socket.send(`40${JSON.stringify({ protocol: PROTOCOL })}`);
      else if (text.startsWith('40')) socket.send(`420${JSON.stringify(['stream:enter', enter])}`);
      else if (text.startsWith('430')) resolve();
    });
  });
  await entered;
  return socket;
}

/** Sockets the gateway holds. */
const openSockets = (): number => suite.gateways[0]!.app.get(SlowReadersService)['server'].sockets.sockets.size;

/** Puts facts of 20 kB each into the stream, as many processes could. */
async function flood(facts: number): Promise<number> {
  const { rows } = await suite.database.pool.query<{ seq: number }>(
    `WITH head AS (INSERT INTO stream_head (stream_id, seq) VALUES ($1, $2)
       ON CONFLICT (stream_id) DO UPDATE SET seq = stream_head.seq + $2 RETURNING seq),
     added AS (INSERT INTO fact (stream_id, seq, type, at, views)
       SELECT $1, head.seq - $2 + n, 'session:opened', now(), jsonb_build_object('all', jsonb_build_object('openedAt', repeat('x', 20000)))
       FROM head, generate_series(1, $2::int) AS n)
     SELECT seq FROM head`,
    [conference.sessionId, facts],
  );
  await suite.database.pool.query('NOTIFY twinhall_facts');
  return rows[0]!.seq;
}

it('closes a reader who stopped reading; others get everything', async () => {
  const [slow, reader] = [await conference.person('Slow Reader'), await conference.person('Quick Reader')];
  const bare = await enterBare(slow);
  const quick: TestClient = await connect(suite.gateways[0]!.url, reader.token);
  await quick.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
  const closed = new Promise((resolve) => bare.once('close', resolve));
  bare.pause();
  let head = 0;
  for (let round = 0; round < 8; round += 1) {
    head = await flood(100);
    await quick.until((client) => client.frames.at(-1)?.upTo === head);
  }
  await until('the slow reader to be forgotten', () => openSockets() === 1);
  bare.resume();
  await closed;
  expect(quick.frames.every((frame, index) => index === 0 || frame.after === quick.frames[index - 1]!.upTo)).toBe(true);
  quick.close();
}, 30_000);
