// Fan-out: events of about 300 bytes to N sockets, Twinhall's gateway beside bare ws and bare socket.io.
// Usage: node bench/fan-out.mjs [N = 1000] [rounds = 7] [events = 1]. Needs a build and Linux. Rounds are interleaved
// A B C A B C; `events` follow each other closely in a round, which is what Twinhall tells by tick.
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { answer, child, cpuMicros, end, median, now } from './processes.mjs';
import { startTwinhall } from './twinhall.mjs';

const count = Number(process.argv[2] ?? 1_000);
const rounds = Number(process.argv[3] ?? 7);
const events = Number(process.argv[4] ?? 1);
const TEXT = 'x'.repeat(200);

async function crowd(connect) {
  const started = child('crowd.mjs');
  started.send({ connect: { count, ...connect } });
  await answer(started, 'connected');
  return started;
}

async function peer(name, path, kind, query = '') {
  const server = child(path);
  const port = await answer(server, 'port');
  const people = await crowd({ url: `ws://127.0.0.1:${port}/${query}`, kind });
  const event = (mark) => ({ text: TEXT, mark, at: new Date().toISOString(), by: { name: 'Henrike Lauterbach' } });
  const send = (mark) => server.send({ send: kind === 'ws' ? JSON.stringify(event(mark)) : event(mark) });
  return { name, pid: server.pid, people, send, stop: () => end(server) };
}

async function twinhall() {
  const hall = await startTwinhall(count);
  const chair = io(hall.url.split('/socket.io')[0].replace('ws', 'http'), {
    ...{ transports: ['websocket'], auth: { protocol: 1 } },
    extraHeaders: { origin: 'http://localhost:3000', cookie: `__Host-twinhall=${hall.chair}` },
  });
  await chair.emitWithAck('session:open', { id: randomUUID(), sessionId: hall.sessionId });
  const people = await crowd({
    url: hall.url,
    kind: 'socket.io',
    tokens: hall.tokens,
    auth: { protocol: 1 },
    sessionId: hall.sessionId,
  });
  const send = (mark) =>
    chair.emit(
      'session:announce',
      { id: randomUUID(), sessionId: hall.sessionId, language: 'de', text: `${mark} ${TEXT}` },
      // A command is always answered; here nobody needs to read it.
      () => undefined,
    );
  const stop = async () => {
    chair.disconnect();
    await hall.stop();
  };
  return { name: 'twinhall', pid: hall.pid, people, send, stop };
}

async function round(one, index) {
  const mark = `mark-${index}-${randomUUID().slice(0, 8)}`;
  one.people.send({ expect: mark });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [cpu, sent] = [cpuMicros(one.pid), now()];
  for (let event = 1; event < events; event += 1) one.send(`${mark.slice(0, 5)}#${event}`);
  one.send(mark);
  const heard = await answer(one.people, 'heard');
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    cpu: (cpuMicros(one.pid) - cpu) / (count * events),
    last: heard.last - sent,
    p99: heard.p99 - sent,
  };
}

const peers = [
  await peer('ws', 'peers/ws-server.mjs', 'ws'),
  await peer('socket.io', 'peers/socketio-server.mjs', 'socket.io', 'socket.io/?EIO=4&transport=websocket'),
  await twinhall(),
];
const results = new Map(peers.map((one) => [one.name, []]));
for (let index = 0; index <= rounds; index += 1)
  for (const one of peers) {
    const result = await round(one, index);
    if (index > 0) results.get(one.name).push(result);
  }
const row = (name) => {
  const own = results.get(name);
  return {
    cpu: median(own.map((one) => one.cpu)),
    last: median(own.map((one) => one.last)),
    p99: median(own.map((one) => one.p99)),
  };
};
const bare = row('ws');
console.log(`fan-out to ${count} sockets, ${events} events a round, medians of ${rounds} rounds`);
console.table(
  Object.fromEntries(
    peers.map(({ name }) => {
      const own = row(name);
      const ratio = (value, base) => Number((value / base).toFixed(2));
      return [
        name,
        {
          'cpu us per delivery': Number(own.cpu.toFixed(1)),
          'deliveries per cpu s / ws': ratio(bare.cpu, own.cpu),
          'last ms': Math.round(own.last),
          'last / ws': ratio(own.last, bare.last),
          'p99 / ws': ratio(own.p99, bare.p99),
        },
      ];
    }),
  ),
);
for (const one of peers) await one.stop();
process.exit(0);
