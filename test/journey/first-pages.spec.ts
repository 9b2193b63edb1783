import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { launchChromium } from '../harness/chromium.js';
import { connect } from '../harness/client.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { startBrowser } from '../harness/media-browser.js';

let home: TestInstallation;
let browser: Browser;
/** A browser in which nobody allows anything. */
let strict: Browser;
/** Secrets of the demo's personal links by host, e.g. `remote-de`. */
let secrets: Record<string, string>;
/** Logins by host, so that each link is opened once. */
const logins: Record<string, Awaited<ReturnType<BrowserContext['storageState']>>> = {};
const open: { context: BrowserContext; trouble: string[] }[] = [];

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
const origin = (host: string): string => `http://${host}.localhost:${home.port}`;

/** A browser of its own that notes crashes and requests to foreign hosts. */
const newPage = async (options: BrowserContextOptions = {}, program = browser): Promise<Page> => {
  const context = await program.newContext({
    ...{
      viewport: { width: 1440, height: 900 },
      timezoneId: 'Europe/Berlin',
      locale: 'de-DE',
      reducedMotion: 'reduce',
    },
    ...options,
  });
  const trouble: string[] = [];
  open.push({ context, trouble });
  const page = await context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(?:http|ws)/u.test(protocol) && !hostname.endsWith('localhost')) trouble.push(`foreign: ${request.url()}`);
  });
  return page;
};

const openLink = async (page: Page, host: string, secret = secrets[host]): Promise<void> => {
  await page.goto(`${origin(host)}/j#${secret}`);
  await page.getByRole('button', { name: 'Twinhall öffnen' }).click();
};

/** A page of somebody of the demo, logged in by the personal link. */
const pageOf = async (host: string, path = '/', options: BrowserContextOptions = {}): Promise<Page> => {
  if (!logins[host]) {
    const page = await newPage();
    await openLink(page, host);
    await page.waitForURL(`${origin(host)}/`);
    logins[host] = await page.context().storageState();
  }
  const page = await newPage({ ...options, storageState: logins[host] });
  await page.goto(`${origin(host)}${path}`);
  return page;
};

/** Presses a card or a row of a choice. */
const choose = (page: Page, words: string): Promise<void> =>
  page.locator('.th-choice-card, .th-choice-row').filter({ hasText: words }).click();

const sessionIdOf = async (code: string): Promise<string> => {
  const { rows } = await home.pool.query<{ id: string }>('SELECT id FROM session WHERE code = $1', [code]);
  return rows[0]!.id;
};

const declared = async (): Promise<string[]> => {
  const { rows } = await home.pool.query<{ word: string }>(
    "SELECT place || ' ' || language AS word FROM place_declaration ORDER BY declared_at",
  );
  return rows.map(({ word }) => word);
};

beforeAll(async () => {
  home = await startInstallation();
  const printed = await home.cli('demo');
  const links = printed.matchAll(/\/\/([\w-]+)\.localhost:\d+\/j#([\w-]{22})/gu);
  secrets = Object.fromEntries([...links].map(([, host = '', secret = '']): [string, string] => [host, secret]));
  browser = await startBrowser();
  strict = await launchChromium({ args: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'] });
}, 120_000);

afterEach(async () => {
  for (const { context, trouble } of open.splice(0)) {
    await context.close();
    expect(trouble).toEqual([]);
  }
});

afterAll(async () => {
  await browser.close();
  await strict.close();
  await home.stop();
}, 30_000);

describe('the way in', () => {
  it('is told to a stranger', async () => {
    const page = await newPage(PHONE);
    await page.goto(home.url);
    await page.getByRole('heading', { name: 'So kommen Sie hinein' }).waitFor();
  }, 60_000);

  it('is a link whose secret leaves the address at once and is used by the button alone', async () => {
    const page = await newPage();
    const url = `${origin('steward')}/j#${secrets['steward']}`;
    await page.goto(url);
    await page.getByRole('button', { name: 'Twinhall öffnen' }).waitFor();
    expect(page.url()).toBe(`${origin('steward')}/j`);
    expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2);
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByText('Hier fehlt Ihr persönlicher Link').waitFor();
    await openLink(page, 'steward');
    await page.getByRole('link', { name: 'Einlass' }).waitFor();
  }, 60_000);

  it('says what is wrong with a link that nobody issued', async () => {
    const page = await newPage();
    await openLink(page, 'steward', 'A'.repeat(22));
    await page.getByText('Dieser Link ist nicht gültig', { exact: false }).waitFor();
  }, 60_000);

  it('lets a second device wait, says where to confirm it, and goes on by itself', async () => {
    const first = await pageOf('remote-ru');
    const second = await newPage(PHONE);
    await openLink(second, 'remote-ru');
    await second.getByRole('heading', { name: 'Bestätigen Sie dieses Gerät' }).waitFor();
    await second.getByText('Auf Ihrem ersten Gerät', { exact: false }).waitFor();
    expect(await axeFindings(second)).toEqual([]);
    await first.getByRole('button', { name: 'Das bin ich' }).click();
    await second.waitForURL(`${origin('remote-ru')}/`);
    await second.getByRole('heading', { name: 'Deutsch-russische Partnerstädte', exact: false }).waitFor();
  }, 60_000);

  it('asks before a browser changes hands, and lets it go again', async () => {
    const page = await pageOf('remote-de');
    await page.goto(`${origin('remote-de')}/j#${secrets['interpreter']}`);
    await page.getByRole('button', { name: 'Twinhall öffnen' }).click();
    await page.getByRole('heading', { name: 'In diesem Browser ist schon jemand angemeldet' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mit dem neuen Link weiter' }).click();
    await page.getByText('Sie dolmetschen').waitFor();
    await page.getByRole('button', { name: 'Sie sind', exact: false }).click();
    await page.getByRole('menuitem', { name: 'Diesen Browser abmelden' }).click();
    await page.getByRole('heading', { name: 'So kommen Sie hinein' }).waitFor();
  }, 60_000);
});

describe('the programme', () => {
  it('tells an opening without a reload, marks the own group, and keeps stars', async () => {
    const page = await pageOf('speaker');
    const own = page.locator('[data-own="true"]');
    await own.getByRole('link', { name: 'AG 5 beitreten' }).waitFor();
    const first = page.locator('.session-card', { hasText: 'AG 1' });
    await first.getByText('noch nicht eröffnet').waitFor();
    const link = await home.cli('link', '--role', 'organiser');
    const organiser = await newPage();
    await organiser.goto(link.match(/http:\S+/u)![0].replace('organiser.localhost', 'localhost'));
    await organiser.getByRole('button', { name: 'Twinhall öffnen' }).click();
    await organiser.getByRole('link', { name: 'Organisation' }).waitFor();
    const [cookie] = await organiser.context().cookies();
    const desk = await connect(home.url, cookie!.value, { origin: home.url });
    await desk.ok('session:open', { sessionId: await sessionIdOf('AG1') });
    await first.getByText('noch nicht eröffnet').waitFor({ state: 'detached' });
    desk.close();
    await first.getByRole('button', { name: 'AG 1 merken' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Nur gemerkte (1)' }).click();
    await page.locator('.session-title').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.session-title').count()).toBe(1);
  }, 60_000);

  it('finds by title, person and town, and says when there is nothing', async () => {
    const page = await pageOf('speaker');
    const search = page.getByRole('searchbox');
    await search.fill('gesundheit');
    await page.locator('.session-title').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.session-title').allInnerTexts()).toEqual(['Gesundheit']);
    await search.fill('xyzzy');
    await page.getByRole('button', { name: 'Alles zeigen' }).click();
    expect(await page.locator('.session-title').count()).toBe(7);
  }, 60_000);
});

describe('joining', () => {
  it('checks devices and line, declares place and language, and goes in muted', async () => {
    const page = await pageOf('speaker', `/s/${await sessionIdOf('AG5')}/join`);
    await choose(page, 'Allein');
    await page.getByText('gut zu hören').waitFor({ timeout: 20_000 });
    await page.getByText('Verbindung zum Server').waitFor({ timeout: 20_000 });
    expect(await axeFindings(page)).toEqual([]);
    await choose(page, 'Original');
    await page.getByRole('button', { name: 'Beitreten, Mikrofon aus' }).click();
    await page.waitForURL(/\/s\/[\w-]+$/u);
    expect((await declared()).at(-1)).toBe('remote floor');
  }, 60_000);

  it('leads a phone in the hall past the devices, step by step', async () => {
    const page = await pageOf('remote-ru', `/s/${await sessionIdOf('AG5')}/join`, { locale: 'ru-RU', ...PHONE });
    await choose(page, 'В зале');
    await page.getByRole('button', { name: 'Дальше' }).click();
    await choose(page, 'Русский');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Участвовать в зале' }).click();
    await page.waitForURL(/\/hall$/u);
    expect((await declared()).at(-1)).toBe('hall ru');
  }, 60_000);

  it('goes without camera and microphone, and says how to allow them', async () => {
    await pageOf('remote-ru');
    const page = await newPage({ storageState: logins['remote-ru']! }, strict);
    await page.goto(`${origin('remote-ru')}/s/${await sessionIdOf('AG2')}/join`);
    await choose(page, 'Allein');
    await page.getByText('Der Browser gibt die Kamera nicht frei', { exact: false }).waitFor();
    await page.getByText('Zuhören, fragen und abstimmen geht auch ohne Mikrofon.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Beitreten, Mikrofon aus' }).click();
    await page.waitForURL(/\/s\/[\w-]+$/u);
  }, 60_000);

  it('opens camera and microphone when they were allowed after all', async () => {
    await pageOf('remote-ru');
    const page = await newPage({ storageState: logins['remote-ru']! }, strict);
    await page.goto(`${origin('remote-ru')}/s/${await sessionIdOf('AG2')}/join`);
    await choose(page, 'Allein');
    const troubles = page.locator('.join-trouble');
    const camera = troubles.filter({ hasText: 'Der Browser gibt die Kamera nicht frei' });
    const microphone = troubles.filter({ hasText: 'Der Browser gibt das Mikrofon nicht frei' });
    await microphone.getByText('Erlauben Sie es', { exact: false }).waitFor();
    await page.context().grantPermissions(['camera', 'microphone']);
    for (const trouble of [camera, microphone]) {
      await trouble.getByRole('button', { name: 'Erneut versuchen' }).click();
      await trouble.waitFor({ state: 'detached' });
    }
    await page.getByText('gut zu hören').waitFor({ timeout: 20_000 });
  }, 60_000);
});
