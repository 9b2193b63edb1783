import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { launchChromium } from '../harness/chromium.js';
import { serveWeb, type WebServer } from '../harness/web-server.js';

let web: WebServer;
let browser: Browser;
const trouble: string[] = [];

beforeAll(async () => {
  web = await serveWeb();
  browser = await launchChromium();
}, 30_000);

afterAll(async () => {
  await browser.close();
  await web.close();
});

const DESKTOP = { viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/Berlin', locale: 'de-DE' };

/** Opens a page in a browser of its own and notes errors of the console and requests that leave this machine. */
const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ ...DESKTOP, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    // The shell asks who this browser is; here it is nobody.
    const isNobody = message.location().url.endsWith('/api/me');
    if (message.type() === 'error' && !isNobody) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(web.origin)) trouble.push(`foreign request: ${request.url()}`);
  });
  await page.goto(`${web.origin}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
};

it('changes language and theme from the top bar and remembers both', async () => {
  const page = await open('/kit', { colorScheme: 'light' });
  const choose = async (menu: RegExp, entry: string) => {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitemradio', { name: entry }).click();
  };
  await choose(/Sprache und Aussehen/u, 'dunkel');
  await choose(/Sprache und Aussehen/u, 'Русский');
  await page.getByRole('button', { name: /Язык и оформление/u }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /Язык и оформление/u }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.context().close();
}, 30_000);

it('opens menu, sheet and toast accessibly, and Escape gives the focus back', async () => {
  const page = await open('/kit');
  await page.getByRole('button', { name: 'Mehr' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('button:focus', { hasText: 'Mehr' }).waitFor();

  await page.getByRole('button', { name: 'Rückgängig' }).first().click();
  const notices = page.getByRole('status', { name: 'Meldungen' });
  await notices.getByText('Wort an M. Kusnezowa').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await notices.getByRole('button', { name: 'Rückgängig' }).click();
  await notices.getByText('Wort an M. Kusnezowa').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: /Sprache und Aussehen/u }).click();
  await page.getByRole('menu').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
}, 60_000);

describe('what people wrote', () => {
  const left = (page: Page, selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);

  it('turns nothing around it', async () => {
    const page = await open('/kit');
    const given = '#kit-given > p';
    expect(await left(page, `${given} > bdi`)).toBeLessThan(await left(page, `${given} > span`));
    const isolating = await page
      .locator('#kit-given :is(.th-person-line-name, .th-person-line-meta > .th-meta, .th-question-text, .th-given)')
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).unicodeBidi));
    expect(isolating.length).toBeGreaterThan(10);
    expect(new Set(isolating)).toEqual(new Set(['isolate']));
    await page.context().close();
  }, 30_000);

  it('covers nothing above it or below', async () => {
    const page = await open('/kit');
    const given = page.locator('#kit-given');
    // Held before the tower falls: what stands around it must look the same then.
    const around = async (): Promise<string[]> => {
      const parts = [given.locator('.th-question').first(), given.locator('.th-person-line').nth(0)];
      return Promise.all(parts.map(async (part) => (await part.screenshot()).toString('base64')));
    };
    const before = await around();
    await given.evaluate((element) => {
      for (const tower of element.querySelectorAll('bdi'))
        if (tower.textContent.length > 1_000) tower.textContent = '\u00e1';
    });
    expect(await around()).toEqual(before);
    await page.context().close();
  }, 30_000);
});

it('marks a name that looks like another, in words', async () => {
  const page = await open('/kit');
  const words =
    'Sieht aus wie ein anderer Name: Anna Sokolowa, Wladimir. In einem Wort stehen Buchstaben zweier Alphabete';
  await page.getByText(words).waitFor();
  await page.context().close();
}, 30_000);

it('says what to do at an address without a page', async () => {
  const page = await open('/nowhere');
  await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Zum Inhalt');
  await page.context().close();
}, 30_000);

it('needed no foreign host, no inline style or script, and threw nothing', () => {
  expect(trouble).toEqual([]);
});
