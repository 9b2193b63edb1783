import { createProxyServer, type ProxyServer } from 'http-proxy-3';
import { Agent, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { routeOf, type EdgeRoute } from './edge-route.js';
import { Outages, type Part } from './outages.js';
import type { MayEnter } from './stage-entry.js';

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
const CLOSED = 'This device may not enter this room now.\n';
const UPGRADES = { 403: '403 Forbidden', 404: '404 Not Found', 503: '503 Service Unavailable' } as const;

/** Why a request goes no further. */
type Refused = keyof typeof UPGRADES;

function refuse(request: IncomingMessage, response: ServerResponse, status: Refused): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (status !== 503) response.writeHead(status, text).end(status === 404 ? NOTHING : CLOSED);
  else {
    // A page that somebody looks at loads itself again.
    const again =
      request.method === 'GET' && (request.headers.accept ?? '').includes('text/html') ? { refresh: '1' } : {};
    response.writeHead(503, { ...text, ...again, 'retry-after': '1' }).end(AWAY);
  }
}

function refuseUpgrade(socket: Duplex, status: Refused): void {
  if (!socket.writable) return;
  const again = status === 503 ? 'Retry-After: 1\r\n' : '';
  socket.end(`HTTP/1.1 ${UPGRADES[status]}\r\n${again}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** What a client says about itself must not pass for the word of a proxy. */
function forgetForwarding(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete request.headers[name];
  }
}

export interface EdgeOptions {
  /** A proxy of the organiser's stands before it, whose X-Forwarded-* is believed. */
  behindProxy: boolean;
  /** Asked before anything reaches LiveKit. */
  mayEnter: MayEnter;
  /** Told once that a part is away, and once that it is back. */
  tell: (sentence: string) => void;
}

/** Where a request is brought. */
interface Place {
  part: Part;
  target: string;
}

/** One for each part, so that whatever answers is known to be there. */
function proxyTo(part: Part, agent: Agent, outages: Outages): ProxyServer {
  const proxy = createProxyServer({ agent, xfwd: true });
  proxy.on('error', () => undefined);
  proxy.on('proxyRes', () => outages.over(part));
  proxy.on('open', () => outages.over(part));
  return proxy;
}

/**
 * The one public door of a single machine. It logs no request: LiveKit's tokens are in the query strings.
 * @param targets may be filled in later and change at any time
 */
export function createEdge(targets: EdgeTargets, { behindProxy, mayEnter, tell }: EdgeOptions): Edge {
  const outages = new Outages(tell);
  const agent = new Agent({ keepAlive: true });
  const proxies = {
    gateway: proxyTo('gateway', agent, outages),
    service: proxyTo('service', agent, outages),
    livekit: proxyTo('livekit', agent, outages),
  };
  const locate = async (request: IncomingMessage, route: EdgeRoute): Promise<Place | Refused> => {
    if (route.to === 'nowhere') return 404;
    if (!behindProxy) forgetForwarding(request);
    if (route.to === 'livekit') {
      request.url = route.url;
      if (!(await mayEnter(request))) return 403;
    }
    const target = targets[route.to];
    return target === undefined ? 503 : { target, part: route.to };
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const place = await locate(request, routeOf(request.url ?? ''));
    if (typeof place === 'number') return refuse(request, response, place);
    const { target, part } = place;
    proxies[part].web(request, response, { target }, (error) => {
      outages.met(part, error);
      refuse(request, response, 503);
    });
  };
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    socket.on('error', () => socket.destroy());
    const route = routeOf(request.url ?? '');
    const place = route.to === 'service' ? 404 : await locate(request, route);
    if (typeof place === 'number') return refuseUpgrade(socket, place);
    const { target, part } = place;
    proxies[part].ws(request, socket, head, { target }, (error) => {
      outages.met(part, error);
      refuseUpgrade(socket, 503);
    });
  };
  return {
    answer: (request, response) => void answer(request, response),
    upgrade: (request, socket, head) => void upgrade(request, socket, head),
  };
}
