// Vote storm: V votes within a second while N read, Twinhall beside a bare socket.io that tells every vote to everybody.
// Usage: node bench/vote-storm.mjs [N = 500] [votes = 500]. Needs a build and Linux.
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { answer, child, cpuMicros, end, now } from './processes.mjs';
import { startTwinhall } from './twinhall.mjs';

const count = Number(process.argv[2] ?? 500);
const votes = Number(process.argv[3] ?? 500);
const spread = 1_000;

async function crowd(connect) {
  const started = child('crowd.mjs');
  started.send({ connect: { count, ...connect } });
  await answer(started, 'connected');
  return started;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls `vote(index)` evenly over one second. */
async function storm(vote) {
  const start = now();
  const pending = [];
  for (let index = 0; index < votes; index += 1) {
    const due = start + (index * spread) / votes;
    if (due > now()) await pause(due - now());
    pending.push(vote(index));
  }
  return Promise.all(pending);
}

async function bare() {
  const server = child('peers/socketio-server.mjs');
  const port = await answer(server, 'port');
  const people = await crowd({ url: `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, kind: 'socket.io' });
  people.send({ expect: '"last"' });
  const cpu = cpuMicros(server.pid);
  let last = 0;
  await storm((index) => {
    last = now();
    server.send({ send: { questionId: randomUUID(), votes: index + 1, mark: index === votes - 1 ? 'last' : 'vote' } });
  });
  const heard = await answer(people, 'heard');
  const result = { cpu: (cpuMicros(server.pid) - cpu) / 1e6, after: heard.last - last };
  end(server);
  return result;
}

function voter(hall, token) {
  const socket = io(hall.url.split('/socket.io')[0].replace('ws', 'http'), {
    ...{ transports: ['websocket'], auth: { protocol: 1 }, forceNew: true },
    extraHeaders: { origin: 'http://localhost:3000', cookie: `__Host-twinhall=${token}` },
  });
  return new Promise((resolve, reject) => socket.once('connect', () => resolve(socket)).once('connect_error', reject));
}

/** Opens the session and puts one question before everybody. */
async function openQuestion(chair, sessionId) {
  const command = async (name, payload) => {
    const ack = await chair.emitWithAck(name, { id: randomUUID(), sessionId, ...payload });
    if (!ack.ok) throw new Error(`${name}: ${ack.error.code}`);
    return ack.answer;
  };
  await command('session:open', {});
  const question = await command('question:ask', { text: 'Was zuerst?', language: 'de', anonymous: false });
  await command('question:moderate', { questionId: question.id, state: 'visible' });
  return question;
}

async function twinhall() {
  const hall = await startTwinhall(count + votes);
  const { sessionId } = hall;
  const chair = await voter(hall, hall.chair);
  const question = await openQuestion(chair, sessionId);
  const people = await crowd({
    url: hall.url,
    kind: 'socket.io',
    tokens: hall.tokens,
    auth: { protocol: 1 },
    sessionId,
  });
  const sockets = [];
  for (let from = 0; from < votes; from += 50)
    sockets.push(
      ...(await Promise.all(
        hall.tokens.slice(count + from, count + Math.min(votes, from + 50)).map((token) => voter(hall, token)),
      )),
    );
  people.send({ expect: `"${question.id}":${votes}}` });
  await pause(500);
  const statements = async () =>
    (await hall.pool.query("SELECT xact_commit::int AS n FROM pg_stat_database WHERE datname = 'twinhall'")).rows[0].n;
  const [cpu, commits] = [cpuMicros(hall.pid), await statements()];
  let last = 0;
  const acks = await storm((index) => {
    last = now();
    return sockets[index].emitWithAck('question:vote', {
      id: randomUUID(),
      sessionId,
      questionId: question.id,
      on: true,
    });
  });
  const heard = await answer(people, 'heard');
  const refused = acks.filter((ack) => !ack.ok).length;
  const stored = await hall.pool.query('SELECT count(*)::int AS n FROM question_vote');
  await pause(1_200);
  const result = {
    cpu: (cpuMicros(hall.pid) - cpu) / 1e6,
    after: heard.last - last,
    refused,
    stored: stored.rows[0].n,
    commits: (await statements()) - commits,
  };
  for (const socket of [...sockets, chair]) socket.disconnect();
  await hall.stop();
  return result;
}

const [one, batched] = [await bare(), await twinhall()];
console.log(`${votes} votes in one second, ${count} readers`);
console.table({
  'bare socket.io, told one by one, stored nowhere': {
    'last vote until all know, ms': Math.round(one.after),
    'server cpu s': one.cpu,
  },
  'twinhall, stored and told by tick': {
    ...{ 'last vote until all know, ms': Math.round(batched.after), 'server cpu s': batched.cpu },
    ...{ refused: batched.refused, stored: batched.stored, 'commits in the storm': batched.commits },
  },
});
console.log(
  `ratios to bare socket.io: time ${(batched.after / one.after).toFixed(2)}, cpu ${(batched.cpu / one.cpu).toFixed(2)}`,
);
process.exit(0);
