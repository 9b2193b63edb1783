import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#platform/embedded';

/** A real Redis on a free port of this machine that keeps nothing. A restart keeps the port. */
export class RedisProcess {
  private child: ChildProcess | undefined;
  /** A test run that dies must take it along. */
  private readonly abandon = (): void => void this.child?.kill('SIGKILL');

  constructor(private readonly port: number) {
    process.once('exit', this.abandon);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Resolves when it answers. @throws Error that says what to do: these tests skip nothing */
  async start(): Promise<void> {
    const binary = process.env['REDIS_SERVER_PATH'] ?? 'redis-server';
    const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const child = spawn(binary, ['--port', String(this.port), ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.once('error', () => reject(new Error('The tests need Redis: install redis-server (or valkey-server).')));
      child.once('exit', () => reject(new Error(`Redis ended at once: ${said}`)));
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Ready to accept connections')) resolve();
      });
    });
    this.child = child;
  }

  /** As a power cut. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** It hangs: connections stay, nothing is answered. */
  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    process.off('exit', this.abandon);
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

export const startRedis = async (): Promise<RedisProcess> => {
  const redis = new RedisProcess(await freePort());
  await redis.start();
  return redis;
};
