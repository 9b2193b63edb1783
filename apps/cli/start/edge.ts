import { createProxyServer } from 'http-proxy-3';
import { Agent, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { routeOf } from './edge-route.js';

/** Where the parts are reached from this process; a part that is absent answers 503. */
export interface EdgeTargets {
  gateway?: string;
  service?: string;
  livekit?: string;
}

export interface Edge {
  answer: RequestListener;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

const AWAY = 'Twinhall is starting or restarting: try again in a second.\n';
const NOTHING = 'There is nothing at this address.\n';

function refuse(request: IncomingMessage, response: ServerResponse, status: 404 | 503): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (status === 404) response.writeHead(404, text).end(NOTHING);
  else {
    // A page that somebody looks at loads itself again.
    const again =
      request.method === 'GET' && (request.headers.accept ?? '').includes('text/html') ? { refresh: '1' } : {};
    response.writeHead(503, { ...text, ...again, 'retry-after': '1' }).end(AWAY);
  }
}

function refuseUpgrade(socket: Duplex, status: '404 Not Found' | '503 Service Unavailable'): void {
  if (!socket.writable) return;
  const again = status.startsWith('503') ? 'Retry-After: 1\r\n' : '';
  socket.end(`HTTP/1.1 ${status}\r\n${again}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** What a client says about itself must not pass for the word of a proxy. */
function forgetForwarding(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete request.headers[name];
  }
}

/**
 * The one public door of a single machine. It logs nothing: LiveKit's tokens are in the query strings.
 * @param targets may be filled in later and change at any time
 * @param behindProxy true when a proxy of the organiser's stands before it, whose X-Forwarded-* is believed
 */
export function createEdge(targets: EdgeTargets, behindProxy: boolean): Edge {
  const proxy = createProxyServer({ agent: new Agent({ keepAlive: true }), xfwd: true });
  proxy.on('error', () => undefined);
  const locate = (request: IncomingMessage): string | 404 | 503 => {
    const route = routeOf(request.url ?? '');
    if (route.to === 'nowhere') return 404;
    if (!behindProxy) forgetForwarding(request);
    if (route.to === 'livekit') request.url = route.url;
    return targets[route.to] ?? 503;
  };
  return {
    answer: (request, response) => {
      const target = locate(request);
      if (typeof target === 'number') refuse(request, response, target);
      else proxy.web(request, response, { target }, () => refuse(request, response, 503));
    },
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const target = routeOf(request.url ?? '').to === 'service' ? 404 : locate(request);
      if (target === 404) refuseUpgrade(socket, '404 Not Found');
      else if (target === 503) refuseUpgrade(socket, '503 Service Unavailable');
      else proxy.ws(request, socket, head, { target }, () => refuseUpgrade(socket, '503 Service Unavailable'));
    },
  };
}
