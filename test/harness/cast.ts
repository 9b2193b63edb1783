import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { heardGains, listenToGraph } from './heard-graph.js';

/** What WebRTC of a page has received so far, of all its connections. */
export interface Received {
  /** Decoded pictures of every video track together. */
  frames: number;
  /** Loudest of what goes to the loudspeaker now (RMS, 0 to 1). */
  loudness: number;
}

/** Keeps every connection of a page where a test can ask it for its statistics. */
const KEEP_CONNECTIONS = `{
  const Real = window.RTCPeerConnection;
  window.peers = [];
  window.RTCPeerConnection = class extends Real {
    constructor(...args) { super(...args); window.peers.push(this); }
  };
}`;

/** Somebody of the conference in a browser profile of the own, who came in by a personal link. */
export class CastMember {
  readonly trouble: string[] = [];

  private constructor(readonly page: Page) {}

  /** Opens the link as its owner would: the page, then the button. */
  static async enter(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<CastMember> {
    const context = await browser.newContext({
      ...{
        viewport: { width: 1440, height: 900 },
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        reducedMotion: 'reduce',
      },
      ...options,
    });
    await context.addInitScript(KEEP_CONNECTIONS);
    await context.addInitScript(listenToGraph);
    const member = new CastMember(await context.newPage());
    member.watch(new URL(link).hostname);
    await member.page.goto(link);
    await member.page.getByRole('button', { name: /Twinhall öffnen|Открыть Twinhall/u }).click();
    await member.page.waitForURL((url) => url.pathname !== '/j');
    return member;
  }

  /** Goes to another page of the same installation. */
  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href);
  }

  button(name: string | RegExp): ReturnType<Page['getByRole']> {
    return this.page.getByRole('button', { name });
  }

  async received(): Promise<Received> {
    const heard = await heardGains(this.page);
    const frames = await this.page.evaluate(async () => {
      let sum = 0;
      for (const peer of (window as unknown as { peers: RTCPeerConnection[] }).peers)
        for (const report of (await peer.getStats()).values() as Iterable<Record<string, unknown>>)
          if (report['type'] === 'inbound-rtp') sum += Number(report['framesDecoded'] ?? 0);
      return sum;
    });
    return { frames, loudness: Math.max(0, ...heard.map(({ gain, level }) => gain * level)) };
  }

  private watch(host: string): void {
    this.page.on('pageerror', (error) => this.trouble.push(error.message));
    this.page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (/^(?:http|ws)/u.test(protocol) && hostname !== host) this.trouble.push(`foreign request: ${request.url()}`);
    });
  }
}
