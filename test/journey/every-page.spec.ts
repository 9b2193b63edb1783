import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { CastMember } from '../harness/cast.js';
import { connect } from '../harness/client.js';
import { demoLinks } from '../harness/demo-links.js';
import { EVERY_LOOK } from '../harness/every-look.js';
import { EVERY_PAGE, routesOfRouter, type PageRow } from '../harness/every-page.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { startBrowser } from '../harness/media-browser.js';
import { wordlessTexts } from '../harness/page-texts.js';
import { filesWith, watchScripts } from '../harness/script-requests.js';

/** Every page of the client in the demo, whose working group 5 runs, in every look. */
let home: TestInstallation;
let browser: Browser;
let sessionId: string;
let stageFiles: string[];
const states: Record<string, Awaited<ReturnType<BrowserContext['storageState']>>> = {};

/** A folder for pictures, when somebody wants to see them. */
const PICTURES = process.env['LOOKS'];

const socketOf = async (host: string) => {
  const cookie = states[host]?.cookies.find(({ name }) => name === '__Host-twinhall');
  return connect(home.url, cookie?.value ?? '', { origin: home.url });
};

/** People who said where they are, questions in each state, an announcement. */
const fillSession = async (): Promise<void> => {
  const chair = await socketOf('chair');
  for (const [host, place, language] of [
    ['remote-ru', 'remote', 'ru'],
    ['remote-de', 'hall', 'de'],
  ] as const) {
    const socket = await socketOf(host);
    await socket.ok('place:declare', { sessionId, place, language });
    await socket.ok('question:ask', {
      ...{ sessionId, language, anonymous: language === 'de' },
      text: language === 'ru' ? 'Кто оплатит поездки школьных групп?' : 'Liegen die Unterlagen in zwei Sprachen vor?',
    });
    socket.close();
  }
  const asked = await chair.ok('question:ask', {
    ...{ sessionId, text: 'Können Heimatorte eigene Gedenkorte vorstellen?', language: 'de', anonymous: false },
  });
  for (const state of ['visible', 'onScreen'] as const)
    await chair.ok('question:moderate', { sessionId, questionId: asked.id, state });
  await chair.ok('session:announce', { sessionId, text: 'Mittagessen um 12 Uhr im Foyer.', language: 'de' });
  chair.close();
};

beforeAll(async () => {
  home = await startInstallation();
  browser = await startBrowser();
  stageFiles = filesWith('livekit-client');
  for (const [host, link] of Object.entries(await demoLinks(home))) {
    const { page } = await CastMember.enter(browser, link);
    states[host] = await page.context().storageState();
    await page.context().close();
  }
  const { rows } = await home.pool.query<{ id: string }>("SELECT id FROM session WHERE code = 'AG5'");
  sessionId = rows[0]!.id;
  await fillSession();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await home.stop();
}, 60_000);

/** Errors of the console, crashes and requests that leave this machine. To be nobody is no error. */
const watch = (page: Page, host: string): string[] => {
  const trouble: string[] = [];
  page.on('console', (message) => {
    const isNobody = message.location().url.endsWith('/api/me') && message.text().includes('401');
    if (message.type() === 'error' && !isNobody) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^(?:http|ws)/u.test(protocol) && hostname !== host) trouble.push(`foreign: ${request.url()}`);
  });
  return trouble;
};

const expectGood = async (page: Page, name: string): Promise<void> => {
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `page${name}.png`), fullPage: true });
  }
  expect(await wordlessTexts(page)).toEqual([]);
  expect(await page.evaluate('document.scrollingElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(await axeFindings(page)).toEqual([]);
};

it('knows every page of the router', () => {
  const rows = EVERY_PAGE.map(({ route }) => route).filter((route) => route !== '/nowhere');
  expect([...new Set(rows)].toSorted()).toEqual(routesOfRouter().toSorted());
  expect(stageFiles).toHaveLength(1);
});

it('would see a key where a sentence should be', async () => {
  const page = await browser.newPage();
  await page.setContent('<p>organise:toProgramme</p><p>Noch {{count}}</p><p aria-label="peopleTotal">Alles gut</p>');
  expect(await wordlessTexts(page)).toEqual(['organise:toProgramme', 'Noch {{count}}', 'peopleTotal']);
  await page.close();
});

describe.each(EVERY_LOOK)('in %s, %s, on a %s', (locale, colorScheme, form, size) => {
  const [leaving, staying]: [BrowserContext[], BrowserContext[]] = [[], []];
  const closeAll = async (contexts: BrowserContext[]): Promise<void> => {
    for (const context of contexts.splice(0)) await context.close();
  };
  const open = async ({ as, route, end = '', stays }: PageRow) => {
    const host = as ? `${as}.localhost` : 'localhost';
    const context = await browser.newContext({
      ...{ viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' },
      ...{ locale, colorScheme, ...(as && { storageState: states[as]! }), ...size },
    });
    (stays ? staying : leaving).push(context);
    const page = await context.newPage();
    const [trouble, scripts] = [watch(page, host), watchScripts(page)];
    await page.goto(`http://${host}:${home.port}${route.replace('$sessionId', sessionId)}${end}`);
    return { page, trouble, scripts };
  };

  afterEach(() => closeAll(leaving));
  afterAll(() => closeAll(staying));

  it.each(EVERY_PAGE.map((row) => [row.route, row.as ?? 'nobody', row] as const))(
    '%s is accessible, complete and fits, for %s',
    async (route, as, row) => {
      const { page, trouble, scripts } = await open(row);
      const name = [route.split(/\W+/u).join('.'), as, form, locale, colorScheme].join('-');
      await page.locator(row.ready).first().waitFor({ timeout: 20_000 });
      await row.act?.(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
      expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
      expect(await page.title()).toMatch(/^\S.* · Twinhall$/u);
      await expectGood(page, name);
      for (const [at, part] of (row.parts ?? []).entries()) {
        await part(page);
        await expectGood(page, `${name}-${at + 2}`);
      }
      // The code of LiveKit is by far the largest: only who sees a stage waits for it.
      expect(stageFiles.some((file) => scripts.has(file))).toBe(row.hasStage === true);
      expect(trouble).toEqual([]);
    },
    60_000,
  );
});
