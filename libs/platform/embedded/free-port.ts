import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Address on which a port is tried. */
const LOOPBACK = '127.0.0.1';

function tryTcp(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = address !== null && typeof address === 'object' ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}

function tryUdp(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(undefined));
    socket.bind({ port, exclusive: true }, () => {
      const bound = socket.address().port;
      socket.close(() => resolve(bound));
    });
  });
}

/** A free TCP port: `preferred` when nobody has it, else any that the system gives. */
export async function freePort(preferred?: number, host = LOOPBACK): Promise<number> {
  const wanted = preferred === undefined ? undefined : await tryTcp(preferred, host);
  const port = wanted ?? (await tryTcp(0, host));
  if (port === undefined)
    throw new Error(`No free TCP port was found on ${host}: end programs that hold many ports and try again.`);
  return port;
}

/** A free UDP port on all addresses: `preferred` when nobody has it, else any that the system gives. */
export async function freeUdpPort(preferred?: number): Promise<number> {
  const wanted = preferred === undefined ? undefined : await tryUdp(preferred);
  const port = wanted ?? (await tryUdp(0));
  if (port === undefined)
    throw new Error('No free UDP port was found: end programs that hold many ports and try again.');
  return port;
}
