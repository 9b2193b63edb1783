import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { freePort } from '#platform/embedded';
import { openEdge, type EdgeListener } from './edge-listener.js';
import { createEdge, type EdgeTargets } from './edge.js';
import { askService } from './stage-entry.js';

/** A part behind the edge that tells what reached it. */
interface Part {
  server: Server;
  url: string;
  requests: IncomingMessage[];
}

const ENTRY = '/api/internal/stage-entry';
const parts: Part[] = [];
const KEY = 'the key of this installation, long enough';
/** Sentences of the edge. */
const told: string[] = [];
const options = {
  behindProxy: false,
  mayEnter: askService(() => targets.service, KEY),
  tell: (sentence: string): void => void told.push(sentence),
};
/** What the session service says of whoever knocks at LiveKit; null: nothing at all. */
let entry: number | null;
let targets: EdgeTargets;
let listener: EdgeListener;
let origin: string;

async function startPart(name: string): Promise<Part> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    if (request.url === ENTRY) return entry === null ? undefined : response.writeHead(entry).end();
    return response.end(`${name} ${request.method ?? ''} ${request.url ?? ''}`);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    requests.push(request);
    socket.on('message', (data) => socket.send(data));
    socket.send(`${name} ${request.url ?? ''}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const part = { server, requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  parts.push(part);
  return part;
}

async function firstMessage(path: string): Promise<string> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`);
  const [data] = (await once(socket, 'message')) as [Buffer];
  socket.close();
  await once(socket, 'close');
  return data.toString();
}

/** HTTP status with which an upgrade is refused. */
async function refusedUpgrade(path: string): Promise<{ status: number | undefined; retryAfter: string | undefined }> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`);
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  response.resume();
  return { status: response.statusCode, retryAfter: response.headers['retry-after'] };
}

beforeEach(async () => {
  entry = 204;
  told.length = 0;
  const [service, gateway, livekit] = [
    await startPart('service'),
    await startPart('gateway'),
    await startPart('livekit'),
  ];
  targets = { service: service.url, gateway: gateway.url, livekit: livekit.url };
  const port = await freePort();
  listener = await openEdge({ hosts: ['127.0.0.1'], port, edge: createEdge(targets, options), plain: () => undefined });
  origin = `http://127.0.0.1:${port}`;
});

afterEach(async () => {
  await listener.close();
  for (const { server } of parts.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

it('sends every request to the part it belongs to', async () => {
  const body = async (path: string): Promise<string> => (await fetch(origin + path)).text();
  expect(await body('/api/health?x=1')).toBe('service GET /api/health?x=1');
  expect(await body('/socket.io/?EIO=4')).toBe('gateway GET /socket.io/?EIO=4');
  expect(await body('/livekit/rtc/validate?access_token=t')).toBe('livekit GET /rtc/validate?access_token=t');
});

it('never lets anybody near LiveKit’s server interface', async () => {
  const answer = await fetch(`${origin}/livekit/twirp/livekit.RoomService/ListRooms`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(404);
  expect(parts.flatMap((part) => part.requests)).toEqual([]);
});

it('carries WebSockets to gateway and LiveKit, and refuses them elsewhere', async () => {
  expect(await firstMessage('/socket.io/?transport=websocket')).toBe('gateway /socket.io/?transport=websocket');
  expect(await firstMessage('/livekit/rtc/v1?access_token=t')).toBe('livekit /rtc/v1?access_token=t');
  expect(await refusedUpgrade('/api/anything')).toMatchObject({ status: 404 });
  expect(await refusedUpgrade('/livekit/twirp/x')).toMatchObject({ status: 404 });
});

it('answers 503 with Retry-After while a part is away, and goes on by itself when it is back', async () => {
  const [service] = parts;
  if (service === undefined) throw new Error('no service');
  const { port } = service.server.address() as AddressInfo;
  service.server.closeAllConnections();
  service.server.close();
  const away = await fetch(`${origin}/api/health`, { method: 'POST', body: 'x' });
  expect(away.status).toBe(503);
  expect(away.headers.get('retry-after')).toBe('1');
  expect(await (await fetch(`${origin}/socket.io/`)).text()).toBe('gateway GET /socket.io/');
  service.server.listen(port, '127.0.0.1');
  await once(service.server, 'listening');
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
});

it('tells an outage once and its end once, however many meet it, and nothing of what they asked', async () => {
  const [, gateway] = parts as [Part, Part, Part];
  const { port } = gateway.server.address() as AddressInfo;
  const outage = async (): Promise<void> => {
    gateway.server.closeAllConnections();
    gateway.server.close();
    for (let met = 0; met < 3; met += 1) {
      expect((await fetch(`${origin}/socket.io/?secret=x`)).status).toBe(503);
      expect(await refusedUpgrade('/socket.io/?secret=x')).toMatchObject({ status: 503 });
    }
    gateway.server.listen(port, '127.0.0.1');
    await once(gateway.server, 'listening');
  };
  await firstMessage('/socket.io/');
  expect(told).toEqual([]);
  const sentences = [
    'realtime-gateway is away (ECONNREFUSED): what comes for it is answered 503.',
    expect.stringMatching(/^realtime-gateway is back after \d\.\d s; answered 503 meanwhile: 6\.$/),
  ];
  await outage();
  for (let back = 0; back < 2; back += 1) await firstMessage('/socket.io/');
  expect(told).toEqual(sentences);
  // The next one is told as well, and its end also when a request is the first to see it.
  await outage();
  for (let back = 0; back < 2; back += 1) expect((await fetch(`${origin}/socket.io/`)).status).toBe(200);
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  expect(told).toEqual([...sentences, ...sentences]);
});

it('answers 503 for a part that there is not (yet), on sockets as well', async () => {
  delete targets.gateway;
  delete targets.livekit;
  expect((await fetch(`${origin}/livekit/rtc/validate`)).status).toBe(503);
  expect(await refusedUpgrade('/socket.io/')).toEqual({ status: 503, retryAfter: '1' });
});

it('believes nobody who claims to be a proxy', async () => {
  await fetch(`${origin}/api/health`, {
    headers: { 'x-forwarded-for': '8.8.8.8', 'x-forwarded-proto': 'https', forwarded: 'for=8.8.8.8' },
  });
  const headers = parts[0]?.requests[0]?.headers;
  expect(headers?.['x-forwarded-for']).toBe('127.0.0.1');
  expect(headers?.['x-forwarded-proto']).toBe('http');
  expect(headers).not.toHaveProperty('forwarded');
});

it('says in a sentence that its port is taken', async () => {
  const port = Number(new URL(origin).port);
  const second = openEdge({ hosts: ['127.0.0.1'], port, edge: createEdge({}, options), plain: () => undefined });
  await expect(second).rejects.toThrow(
    `Port ${port} is taken by another program: choose another one, for example --port ${port + 1}.`,
  );
});

describe('whoever knocks at LiveKit', () => {
  const reached = (): (string | undefined)[] => parts[2]!.requests.map(({ url }) => url);

  it('is asked about first, with the token and the key of the edge', async () => {
    await firstMessage('/livekit/rtc/v1?access_token=t');
    await fetch(`${origin}/livekit/rtc/validate?x=1`, {
      headers: { authorization: 'Bearer t', 'x-original-uri': '/x' },
    });
    const asked = parts[0]!.requests.map(({ url, headers }) => [
      ...[url, headers['x-original-uri'], headers.authorization, headers['x-twinhall-edge']],
    ]);
    expect(asked).toEqual([
      [ENTRY, '/rtc/v1?access_token=t', undefined, KEY],
      [ENTRY, '/rtc/validate?x=1', 'Bearer t', KEY],
    ]);
  });

  it.each([403, 404, 431])('goes no further when the answer is %d, on any of its paths', async (status) => {
    entry = status;
    for (const path of ['/livekit/rtc', '/livekit/rtc/v1', '/livekit/rtc/validate', '/livekit/rtc/v1/validate']) {
      expect(await refusedUpgrade(`${path}?access_token=t`)).toEqual({ status: 403 });
      expect((await fetch(`${origin}${path}?access_token=t`)).status).toBe(403);
    }
    expect(reached()).toEqual([]);
  });

  it.each([500, 503])('is left to LiveKit when the session service fails with %d', async (status) => {
    entry = status;
    expect(await firstMessage('/livekit/rtc?access_token=t')).toBe('livekit /rtc?access_token=t');
  });

  it('is left to LiveKit when the session service is away, or says nothing for a second', async () => {
    entry = null;
    const since = Date.now();
    expect(await firstMessage('/livekit/rtc?access_token=slow')).toBe('livekit /rtc?access_token=slow');
    expect(Date.now() - since).toBeGreaterThan(900);
    expect(Date.now() - since).toBeLessThan(3_000);
    delete targets.service;
    expect(await firstMessage('/livekit/rtc?access_token=away')).toBe('livekit /rtc?access_token=away');
  });

  it('cannot ask the session service through the edge', async () => {
    for (const path of [ENTRY, '//api/internal/stage-entry', '/API/internal/stage-entry?x'])
      expect((await fetch(origin + path, { headers: { 'x-twinhall-edge': KEY } })).status).toBe(404);
    expect(parts.flatMap((part) => part.requests)).toEqual([]);
  });
});
