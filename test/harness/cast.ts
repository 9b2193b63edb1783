import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { heardGains, listenToGraph } from './heard-graph.js';
import { keepConnections, receivedTracks } from './received-media.js';
import { until } from './until.js';

/** What WebRTC of a page has received so far, of all its connections. */
export interface Received {
  /** Decoded pictures of every video track together. */
  frames: number;
  /** Loudest of what goes to the loudspeaker now (RMS, 0 to 1). */
  loudness: number;
}

/** Somebody of the conference in a browser profile of the own, who came in by a personal link. */
export class CastMember {
  readonly trouble: string[] = [];

  private constructor(readonly page: Page) {}

  /** Opens the link as its owner would: the page, then the button. What comes then depends on the link. */
  static async open(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<CastMember> {
    const context = await browser.newContext({
      ...{
        viewport: { width: 1440, height: 900 },
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        reducedMotion: 'reduce',
      },
      ...options,
    });
    await context.addInitScript(keepConnections);
    await context.addInitScript(listenToGraph);
    const member = new CastMember(await context.newPage());
    member.watch(new URL(link).hostname);
    await member.page.goto(link);
    await member.button(/Twinhall öffnen|Открыть Twinhall/u).click();
    return member;
  }

  /** Opens the link on a person's first device, and is in. */
  static async enter(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<CastMember> {
    const member = await CastMember.open(browser, link, options);
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

  /** Waits until so many more pictures are decoded than now, and sound is heard. */
  async receives(frames: number): Promise<void> {
    const before = await this.received();
    let now = before;
    await until(
      'picture and sound',
      async () => {
        now = await this.received();
        return now.frames > before.frames + frames && now.loudness > 0.005;
      },
      30_000,
    ).catch((cause: unknown) => {
      throw new Error(`Received ${JSON.stringify({ before, now })}`, { cause });
    });
  }

  async received(): Promise<Received> {
    const heard = await heardGains(this.page);
    const frames = (await receivedTracks(this.page)).reduce((sum, { framesDecoded }) => sum + framesDecoded, 0);
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
