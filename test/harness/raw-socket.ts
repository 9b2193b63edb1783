import WebSocket from 'ws';
import { PROTOCOL } from '../../libs/contract/index.js';
import type { TestPerson } from '../factories/conference.factory.js';

/** A socket whose frames the test writes itself, as a hostile client would. */
export class RawSocket {
  /** Frames received since the connection was made. */
  readonly heard: string[] = [];
  private readonly listeners = new Set<() => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => {
      const text = (data as Buffer).toString();
      if (text === '2') return socket.send('3');
      this.heard.push(text);
      for (const listener of this.listeners) listener();
    });
    socket.on('close', () => {
      this.heard.push('closed');
      for (const listener of this.listeners) listener();
    });
    // What the server thinks of broken frames is the test's business.
    socket.on('error', () => undefined);
  }

  /** Connected as a known device, by hand. */
  static async open(url: string, { token }: TestPerson): Promise<RawSocket> {
    const headers = { origin: 'http://localhost:3000', cookie: `__Host-twinhall=${token}` };
    const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const raw = new RawSocket(new WebSocket(address, { headers, perMessageDeflate: false }));
    await raw.until((heard) => heard.some((frame) => frame.startsWith('0')));
    raw.send(`40${JSON.stringify({ protocol: PROTOCOL })}`);
    await raw.until((heard) => heard.some((frame) => frame.startsWith('40')));
    raw.heard.length = 0;
    return raw;
  }

  send(...frames: readonly (string | Buffer)[]): void {
    for (const frame of frames) if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame);
  }

  /** Waits until what was heard satisfies a condition. */
  until(condition: (heard: readonly string[]) => boolean, within = 10_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!condition(this.heard)) return;
        clearTimeout(timer);
        this.listeners.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.listeners.delete(look);
        reject(new Error(`not in time; heard ${this.heard.slice(-5).join(' ').slice(0, 2_000)}`));
      }, within);
      this.listeners.add(look);
      look();
    });
  }

  close(): void {
    this.socket.terminate();
  }
}
