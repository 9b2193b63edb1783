import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, freeUdpPort } from './free-port.js';
import { stopLeftover } from './leftover.js';
import { runChild, type Running } from './running-child.js';

export interface LiveKitServerOptions {
  /** Path of the program. */
  binary: string;
  /** Folder for its configuration, log and process id. */
  dataDir: string;
  apiKey: string;
  /** At least 32 bytes: with an empty secret forged webhooks would be accepted. */
  apiSecret: string;
  /** Address that is told of every event of a room. */
  webhookUrl: string;
  /** Wanted ports; others are taken when somebody has them. */
  port?: number;
  tcpPort?: number;
  udpPort?: number;
  /** Offered to browsers instead of the machine's own addresses; only for a configured public address. */
  nodeIp?: string;
}

export interface LiveKitServer extends Running {
  /** `http://127.0.0.1:port`, for the services and the edge. */
  readonly url: string;
  readonly port: number;
}

interface Ports {
  port: number;
  tcpPort: number;
  udpPort: number;
}

/** LiveKit stops at unknown keys, so nothing is in here that it need not know. JSON is YAML. */
function livekitConfiguration(options: LiveKitServerOptions, ports: Ports): string {
  const configuration = {
    port: ports.port,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      udp_port: ports.udpPort,
      tcp_port: ports.tcpPort,
      use_external_ip: false,
      enable_loopback_candidate: true,
      ...(options.nodeIp === undefined ? {} : { node_ip: options.nodeIp }),
    },
    room: { auto_create: false, empty_timeout: 300, departure_timeout: 20 },
    keys: { [options.apiKey]: options.apiSecret },
    webhook: { api_key: options.apiKey, urls: [options.webhookUrl] },
    logging: { level: 'warn' },
  };
  return JSON.stringify(configuration, null, 2);
}

/** True when a LiveKit server answers at `url`. */
async function isLiveKitHealthy(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function endLeftover(folder: string, config: string): Promise<void> {
  const file = join(folder, 'pid');
  if (existsSync(file)) await stopLeftover(Number(readFileSync(file, 'utf8')), [config], ['SIGKILL']);
}

async function choosePorts(options: LiveKitServerOptions): Promise<Ports> {
  return {
    port: await freePort(options.port ?? 7880),
    tcpPort: await freePort(options.tcpPort ?? 7881, '0.0.0.0'),
    udpPort: await freeUdpPort(options.udpPort ?? 7882),
  };
}

/**
 * Starts a LiveKit server whose interface is reachable from this machine only; sound and picture use its
 * own UDP and TCP port. A server left behind by a killed parent is ended first.
 * @throws one sentence with the end of its log when it does not come up within 15 s
 */
export async function startLiveKitServer(options: LiveKitServerOptions): Promise<LiveKitServer> {
  if (Buffer.byteLength(options.apiSecret) < 32)
    throw new Error('LIVEKIT_API_SECRET is too short: give at least 32 characters.');
  const folder = resolve(options.dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const config = join(folder, 'livekit.yaml');
  await endLeftover(folder, config);
  const ports = await choosePorts(options);
  writeFileSync(config, livekitConfiguration(options, ports), { mode: 0o600 });
  const logFile = join(folder, 'server.log');
  // The first signal waits until every room is empty, the second does not.
  const stopSignals = [
    ['SIGTERM', 200],
    ['SIGTERM', 2_000],
  ] as const;
  const server = runChild({ command: options.binary, args: ['--config', config], cwd: folder, logFile, stopSignals });
  writeFileSync(join(folder, 'pid'), String(server.pid));
  const url = `http://127.0.0.1:${ports.port}`;
  let end: string | undefined;
  void server.exited.then((how) => (end = how));
  const until = Date.now() + 15_000;
  while (end === undefined && Date.now() < until) {
    if (await isLiveKitHealthy(url)) return { ...server, url, port: ports.port };
    await wait(30);
  }
  await server.stop();
  const said = readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ');
  throw new Error(`The LiveKit server ${end ?? 'did not answer within 15 s'}. The end of ${logFile} says: ${said}`);
}
