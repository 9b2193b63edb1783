import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the client has of one published track of somebody else. */
export type RtcTrack = {
  readonly sid: string;
  readonly name: string;
  readonly kind: 'audio' | 'video';
  readonly isMuted: boolean;
  /** Frames that arrived: 10 ms of sound each, or pictures. */
  readonly frames: number;
  /** RMS of the last 100 ms, 0 to 1; for sound only. */
  readonly level: number;
  readonly width?: number;
  readonly height?: number;
};

export type RtcReport = {
  readonly isConnected: boolean;
  /** LiveKit's word for the end of the last connection. */
  readonly ended?: string;
  readonly participants: readonly {
    readonly sid: string;
    readonly identity: string;
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly tracks: readonly RtcTrack[];
  }[];
};

type Answer = { readonly id: number; readonly result?: unknown; readonly error?: string };
type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

export type SoundOptions = { readonly name?: string; readonly hertz?: number; readonly volume?: number };
export type PictureOptions = {
  readonly name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
};

/** A real LiveKit client that can publish and receive, in a child process. */
export class RtcClient {
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    createInterface({ input: child.stdout }).on('line', (line) => this.take(line));
    child.once('exit', (code) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`The rtc client ended with code ${code}.`));
      this.waiting.clear();
    });
  }

  static start(): RtcClient {
    const script = fileURLToPath(new URL('./rtc-peer.mjs', import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: 'pipe' });
    child.stderr.resume();
    return new RtcClient(child);
  }

  async join(url: string, token: string): Promise<{ sid: string }> {
    return (await this.ask('join', { url, token })) as { sid: string };
  }

  /** A sine, `volume` 0 to 1, published as microphone. */
  async publishSound(options: SoundOptions = {}): Promise<{ sid: string }> {
    return (await this.ask('publishSound', options)) as { sid: string };
  }

  /** A moving picture, published as camera. */
  async publishPicture(options: PictureOptions = {}): Promise<{ sid: string }> {
    return (await this.ask('publishPicture', options)) as { sid: string };
  }

  async unpublish(name: string): Promise<void> {
    await this.ask('unpublish', { name });
  }

  async report(): Promise<RtcReport> {
    return (await this.ask('report', {})) as RtcReport;
  }

  async leave(): Promise<void> {
    await this.ask('leave', {});
  }

  /** Leaves and ends the process. */
  async close(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const impatience = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    this.child.stdin.end();
    await once(this.child, 'exit');
    clearTimeout(impatience);
  }

  private ask(command: string, input: object): Promise<unknown> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.stdin.write(`${JSON.stringify({ ...input, id, do: command })}\n`);
    });
  }

  private take(line: string): void {
    // The native library writes lines of its own; answers are the ones that begin like ours.
    if (!line.startsWith('{"id":')) return;
    const { id, result, error } = JSON.parse(line) as Answer;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error));
  }
}
