import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLiveKitServer, freePort, freeUdpPort, startLiveKitServer } from '#platform/embedded';
import type { LiveKitServer, LiveKitServerOptions } from '#platform/embedded';
import type { LiveKitSettings } from '#platform/livekit';

/** @throws Error that says what to do: the tests need the real server and skip nothing. */
const findBinary = (): string => {
  const found = process.env['LIVEKIT_BIN'] ?? findLiveKitServer();
  if (found !== undefined) return found;
  throw new Error(
    'The tests need a LiveKit server: run "npm start" once (it gets one), put livekit-server on the PATH, ' +
      'or name it in LIVEKIT_BIN.',
  );
};

/** A real LiveKit server on free ports of this machine. A restart keeps ports and keys. */
export class LiveKitProcess {
  private running: LiveKitServer | undefined;
  private readonly abandon = (): void => this.signal();

  constructor(private readonly options: LiveKitServerOptions & { readonly port: number }) {
    // The server has a process group of its own: a test run that dies must take it along.
    process.once('exit', this.abandon);
  }

  get settings(): LiveKitSettings {
    const { port, apiKey, apiSecret } = this.options;
    return { url: `http://127.0.0.1:${port}`, apiKey, apiSecret };
  }

  /** Signal address for browsers and rtc clients. */
  get wsUrl(): string {
    return this.settings.url.replace('http', 'ws');
  }

  /** Resolves when the server answers. */
  async start(): Promise<void> {
    this.running = await startLiveKitServer(this.options);
    if (this.running.port !== this.options.port) throw new Error(`Somebody took port ${this.options.port}.`);
  }

  /** As a power cut: no goodbye to anybody. */
  async kill(): Promise<void> {
    this.signal();
    await this.running?.exited;
    this.running = undefined;
  }

  /** It goes on listening and answers nobody, until it is thawed. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  thaw(): void {
    this.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
    process.off('exit', this.abandon);
    await rm(this.options.dataDir, { recursive: true, force: true });
  }

  private signal(signal: NodeJS.Signals = 'SIGKILL'): void {
    if (this.running !== undefined) process.kill(this.running.pid, signal);
  }
}

/** @param webhookUrl told of every event; nobody listens there when absent */
export const startLiveKit = async ({ webhookUrl }: { readonly webhookUrl?: string } = {}): Promise<LiveKitProcess> => {
  const server = new LiveKitProcess({
    binary: findBinary(),
    dataDir: await mkdtemp(join(tmpdir(), 'twinhall-livekit-')),
    apiKey: 'test',
    apiSecret: randomBytes(32).toString('hex'),
    webhookUrl: webhookUrl ?? 'http://127.0.0.1:9/',
    port: await freePort(),
    tcpPort: await freePort(),
    udpPort: await freeUdpPort(),
  });
  await server.start();
  return server;
};
