import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { LiveKitSettings } from '#platform/livekit';
import { findLiveKitBinary } from './livekit-binary.js';

const freeTcpPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const freeUdpPort = async (): Promise<number> => {
  const socket = createSocket('udp4').bind(0);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
};

export type LiveKitOptions = { readonly webhookUrl?: string };

/** A real LiveKit server on free ports of this machine. A restart keeps ports and keys. */
export class LiveKitProcess {
  private child: ChildProcess | undefined;
  private log = '';

  constructor(
    readonly settings: LiveKitSettings,
    private readonly config: Readonly<Record<string, unknown>>,
  ) {}

  /** Signal address for browsers and rtc clients. */
  get wsUrl(): string {
    return this.settings.url.replace('http', 'ws');
  }

  /** Resolves when the server answers. @throws Error with its log when it does not within 15 s */
  async start(): Promise<void> {
    // JSON is YAML, so no file is needed.
    const child = spawn(findLiveKitBinary(), ['--config-body', JSON.stringify(this.config)], { stdio: 'pipe' });
    this.child = child;
    this.log = '';
    const keep = (chunk: Buffer): void => void (this.log = (this.log + chunk.toString()).slice(-20_000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const abandon = (): void => void child.kill('SIGKILL');
    process.once('exit', abandon);
    child.once('exit', () => process.off('exit', abandon));
    for (let tries = 0; tries < 150; tries += 1) {
      if (child.exitCode !== null) break;
      if (await this.answers()) return;
      await delay(100);
    }
    await this.kill();
    throw new Error(`The LiveKit server did not start:\n${this.log}`);
  }

  /** As a power cut: no goodbye to anybody. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    // A graceful stop waits for participants; a test does not.
    const impatience = setTimeout(() => child.kill('SIGKILL'), 3000);
    child.kill(signal);
    await once(child, 'exit');
    clearTimeout(impatience);
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(this.settings.url, { signal: AbortSignal.timeout(1000) })).ok;
    } catch {
      return false;
    }
  }
}

export const startLiveKit = async (options: LiveKitOptions = {}): Promise<LiveKitProcess> => {
  const [port, tcpPort, udpPort] = [await freeTcpPort(), await freeTcpPort(), await freeUdpPort()];
  const apiKey = 'test';
  const apiSecret = randomBytes(32).toString('hex');
  const server = new LiveKitProcess(
    { url: `http://127.0.0.1:${port}`, apiKey, apiSecret },
    {
      port,
      bind_addresses: ['127.0.0.1'],
      rtc: { tcp_port: tcpPort, udp_port: udpPort, use_external_ip: false, enable_loopback_candidate: true },
      room: { auto_create: false, empty_timeout: 300, departure_timeout: 20 },
      keys: { [apiKey]: apiSecret },
      ...(options.webhookUrl ? { webhook: { api_key: apiKey, urls: [options.webhookUrl] } } : {}),
    },
  );
  await server.start();
  return server;
};
