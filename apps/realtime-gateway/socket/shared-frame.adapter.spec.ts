import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket as ServerSocket } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { SharedFrameAdapter } from './shared-frame.adapter.js';

interface Engine {
  transport: { writable: boolean };
  flush(): void;
  on(event: 'packetCreate', listener: () => void): void;
}
interface Reader {
  client: Socket;
  socket: ServerSocket;
  /** What came, in order. */
  heard: unknown[];
  /** Packets engine.io made for this reader alone. */
  made: number;
}

const http = createServer();
const server = new Server(http, { transports: ['websocket'], adapter: SharedFrameAdapter });
let readers: Reader[];

const join = async (): Promise<Reader> => {
  const joined = new Promise<ServerSocket>((resolve) => server.once('connection', resolve));
  const { port } = http.address() as AddressInfo;
  const client = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  const reader: Reader = { client, socket: await joined, heard: [], made: 0 };
  client.on('told', (what: unknown) => reader.heard.push(what));
  if (!client.connected) await new Promise<void>((resolve) => client.once('connect', resolve));
  engineOf(reader).on('packetCreate', () => (reader.made += 1));
  await reader.socket.join('hall');
  return reader;
};
const engineOf = ({ socket }: Reader): Engine => socket.conn as unknown as Engine;
/** Everything sent before has been heard when the answer is here. */
const settle = async (): Promise<void> => {
  for (const { socket, client } of readers) {
    client.once('ask', (answer: () => void) => answer());
    await socket.emitWithAck('ask');
  }
};

beforeAll(() => new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve)));
beforeEach(async () => {
  readers?.forEach(({ client }) => client.disconnect());
  readers = [await join(), await join(), await join()];
});
afterAll(async () => {
  readers.forEach(({ client }) => client.disconnect());
  await server.close();
});

it('sends one frame to a room without a packet per reader', async () => {
  server.to('hall').emit('told', { text: 'Grüße и привет' });
  const made = readers.map((reader) => reader.made);
  await settle();
  expect(made).toEqual([0, 0, 0]);
  expect(readers.map(({ heard }) => heard)).toEqual(Array(3).fill([{ text: 'Grüße и привет' }]));
});

it('leaves out whom it should, and tells nobody twice', async () => {
  const [first, second] = readers as [Reader, Reader];
  await first.socket.join(['chair', 'person:1']);
  await second.socket.join('chair');
  server.to(['hall', 'chair']).except('person:1').emit('told', 1);
  server.to('nobody').emit('told', 2);
  await settle();
  expect(readers.map(({ heard }) => heard)).toEqual([[], [1], [1]]);
});

it('keeps the order for a reader with something waiting', async () => {
  const [slow] = readers as [Reader];
  engineOf(slow).transport.writable = false;
  server.to('hall').emit('told', 1);
  slow.socket.emit('told', 2);
  server.to('hall').emit('told', 3);
  engineOf(slow).transport.writable = true;
  // Still waiting: what comes now may not overtake.
  server.to('hall').emit('told', 4);
  engineOf(slow).flush();
  await settle();
  expect(readers.map(({ heard }) => heard)).toEqual([
    [1, 2, 3, 4],
    [1, 3, 4],
    [1, 3, 4],
  ]);
});

it('drops what may be lost where something waits', async () => {
  const [slow] = readers as [Reader];
  engineOf(slow).transport.writable = false;
  server.to('hall').volatile.emit('told', 1);
  engineOf(slow).transport.writable = true;
  server.to('hall').volatile.emit('told', 2);
  await settle();
  expect(readers.map(({ heard }) => heard)).toEqual([[2], [1, 2], [1, 2]]);
});
