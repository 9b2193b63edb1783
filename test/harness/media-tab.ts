import type { Browser, Page } from 'playwright-core';
import { until } from './until.js';

export type TabQuery = {
  readonly identity: string;
  readonly kind?: string;
  readonly language?: string;
  readonly listen?: 'yes';
};

/** What one tab tells of its stage. */
export type TabReport = {
  readonly state: { readonly kind: string; readonly reason?: string };
  readonly refusal?: string;
  readonly own: Readonly<Record<'microphone' | 'camera' | 'channel', string>> & {
    readonly language?: string;
    readonly mayPublish: Readonly<Record<'microphone' | 'camera' | 'screen', boolean>>;
  };
  readonly heard: string;
  readonly floorGain: number;
  /** RMS, 0 to 1. */
  readonly floorLevel: number;
  readonly languageLevel: number;
  readonly people: readonly string[];
  readonly channels: readonly { readonly language: string; readonly isMuted: boolean }[];
  /** Frames shown, by who sends them. */
  readonly frames: Readonly<Record<string, number>>;
  readonly alarm?: string;
};

const report = `(() => {
  const { stage, hall, frames } = window.harness;
  const { people, channels } = stage.roster.value();
  const { sound: _, ...own } = stage.own.state.value();
  return {
    state: stage.state.value(),
    refusal: stage.refusal,
    own,
    heard: stage.mixer.heard.value(),
    floorGain: stage.mixer.floorGainNow(),
    floorLevel: stage.mixer.meters.floor.read().rms,
    languageLevel: stage.mixer.meters.language.read().rms,
    people: people.filter(({ isSelf }) => !isSelf).map(({ identity }) => identity),
    channels,
    frames: frames(),
    alarm: hall?.alarm.value(),
  };
})()`;

/** A tab with the page around the media code. */
export class MediaTab {
  private constructor(
    readonly page: Page,
    private readonly name: string,
  ) {}

  static async open(browser: Browser, origin: string, name: string): Promise<MediaTab> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(origin);
    await page.waitForFunction('document.title === "ready"');
    return new MediaTab(page, name);
  }

  /** A page that joins by itself, undisturbed; `told` grows with what it writes to its console. */
  static async openUndisturbed(browser: Browser, origin: string): Promise<{ tab: MediaTab; told: readonly string[] }> {
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.goto(`${origin}/#by-itself`);
    return { tab: new MediaTab(page, 'undisturbed'), told };
  }

  /** Joins the stage in this tab. `options` are those of `StageConnection`. */
  async join(query: TabQuery, options: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.run(`window.harness.open(${JSON.stringify(query)}, ${JSON.stringify(options)})`);
    await this.until('live', ({ state }) => state.kind === 'live');
  }

  /** Runs an expression in the page; `stage` is the connection. */
  async run(expression: string): Promise<unknown> {
    return this.page.evaluate(`(async () => { const { stage } = window.harness; return ${expression}; })()`);
  }

  async report(): Promise<TabReport> {
    return this.page.evaluate(report);
  }

  /** @throws Error that ends with the last report */
  async until(what: string, holds: (now: TabReport) => boolean, withinMs?: number): Promise<TabReport> {
    let last: TabReport | undefined;
    try {
      return await until(
        `${this.name}: ${what}`,
        async () => {
          last = await this.report();
          return holds(last) ? last : undefined;
        },
        withinMs,
      );
    } catch (error) {
      throw new Error(`${(error as Error).message}; last seen: ${JSON.stringify(last)}`, { cause: error });
    }
  }
}
