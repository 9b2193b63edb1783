// A crowd of N sockets in one process, on bare ws even where the server speaks socket.io, so that the crowd costs little.
// Messages from the parent: {connect: {...}} then {expect: mark}; answers {connected}, {heard: {mark, last, p50, p99}}.
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';

const sockets = [];
let waiting = null;

const headers = (token) => ({ origin: 'http://localhost:3000', ...(token && { cookie: `__Host-twinhall=${token}` }) });

/** Speaks just enough engine.io and socket.io: connect, enter a stream, answer pings. */
function joinSocketIo(socket, { auth, sessionId }, joined) {
  socket.on('message', (data) => {
    const text = data.toString();
    if (text === '2') return socket.send('3');
    if (text.startsWith('0')) return socket.send(auth ? `40${JSON.stringify(auth)}` : '40');
    if (text.startsWith('44')) return joined(new Error(text));
    if (text.startsWith('40') && !sessionId) return joined();
    if (text.startsWith('40'))
      return socket.send(
        `420["stream:enter",${JSON.stringify({ id: randomUUID(), stream: 'session', streamId: sessionId })}]`,
      );
    if (text.startsWith('430')) return joined(text.includes('"ok":true') ? undefined : new Error(text));
    heard(socket, text);
  });
}

function heard(socket, text) {
  if (!waiting || socket.heard === waiting.mark || !text.includes(waiting.mark)) return;
  socket.heard = waiting.mark;
  waiting.times.push(performance.timeOrigin + performance.now());
  if (waiting.times.length === sockets.length) {
    const times = waiting.times.sort((a, b) => a - b);
    process.send({
      heard: {
        mark: waiting.mark,
        last: times.at(-1),
        p50: times[times.length >> 1],
        p99: times[Math.floor(times.length * 0.99)],
      },
    });
    waiting = null;
  }
}

function open({ url, kind, token, auth, sessionId }) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers: headers(token), perMessageDeflate: false });
    const joined = (error) => (error ? reject(error) : resolve(socket));
    socket.on('error', reject);
    if (kind === 'ws') {
      socket.on('open', () => joined());
      socket.on('message', (data) => heard(socket, data.toString()));
    } else joinSocketIo(socket, { auth, sessionId }, joined);
    sockets.push(socket);
  });
}

process.on('message', async ({ connect, expect }) => {
  if (expect) waiting = { mark: expect, times: [] };
  if (!connect) return;
  const { count, tokens, ...options } = connect;
  try {
    // A hundred at a time: more only fills the listen queue.
    for (let from = 0; from < count; from += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, count - from) }, (_, index) =>
          open({ ...options, token: tokens?.[from + index] }),
        ),
      );
    process.send({ connected: count });
  } catch (error) {
    process.send({ failed: String(error) });
  }
});
