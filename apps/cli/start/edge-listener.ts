import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type Server, type Socket } from 'node:net';
import type { Edge } from './edge.js';

export interface ListenerOptions {
  hosts: readonly string[];
  port: number;
  edge: Edge;
  /** Certificate chain and key in PEM form; absent: plain http. */
  tls?: { cert: string; key: string };
  /** Answers plain http on a port that speaks TLS. */
  plain: RequestListener;
}

export interface EdgeListener {
  close(): Promise<void>;
}

/** First byte of every TLS connection. */
const TLS_HANDSHAKE = 22;

function serverFor(options: ListenerOptions): Server {
  const { edge, tls } = options;
  if (tls === undefined) return createHttp(edge.answer).on('upgrade', edge.upgrade);
  const secure = createHttps(tls, edge.answer).on('upgrade', edge.upgrade);
  const plain = createHttp(options.plain);
  // Somebody who types the address without "https" shall not see an error: the first byte tells them apart.
  return createTcp((socket) => {
    socket.on('error', () => socket.destroy());
    socket.setTimeout(10_000, () => socket.destroy());
    socket.once('data', (first) => {
      socket.setTimeout(0);
      socket.removeAllListeners('timeout');
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
}

function sentenceFor(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken by another program: choose another one, for example --port ${port + 1}.`);
  if (error.code === 'EACCES')
    return new Error(`Port ${port} needs more rights than this account has: choose one above 1023 with --port.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`This machine has no address ${host}: choose another --host.`);
  return error;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error));
    server.listen({ host, port }, resolve);
  });
}

/**
 * Opens the public port on every host of the list. IPv6's loopback may be missing on a machine; the first host may not.
 * @throws one sentence when the port is taken or the address is not ours
 */
export async function openEdge(options: ListenerOptions): Promise<EdgeListener> {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
    for (const socket of sockets) socket.destroy();
    await Promise.all(closed);
  };
  for (const [at, host] of options.hosts.entries()) {
    const server = serverFor(options);
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    try {
      await listen(server, host, options.port);
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (at > 0 && code !== 'EADDRINUSE') continue;
      await close();
      throw sentenceFor(error as NodeJS.ErrnoException, host, options.port);
    }
  }
  return { close };
}
