import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { CastMember } from '../harness/cast.js';
import { demoLinks } from '../harness/demo-links.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { startBrowser } from '../harness/media-browser.js';

/** One link on two devices, and one browser with two links, as people do it; the demo's people. */
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  userAgent:
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
};

let home: TestInstallation;
let browser: Browser;
let links: Record<string, string>;
let first: CastMember;
const cast: CastMember[] = [];

/** Somebody on the first device. */
const enter = async (host: string, options: BrowserContextOptions = {}): Promise<CastMember> => {
  const member = await CastMember.enter(browser, links[host]!, options);
  cast.push(member);
  return member;
};

/** A phone that opened Marina's link after her computer had used it. */
const phone = async (): Promise<CastMember> => {
  const second = await CastMember.open(browser, links['remote-ru']!, PHONE);
  cast.push(second);
  await second.page.getByRole('heading', { name: 'Bestätigen Sie dieses Gerät' }).waitFor();
  return second;
};

const isIn = async ({ page }: CastMember): Promise<string> =>
  page.evaluate(() => fetch('/api/me').then(async (answer) => JSON.stringify(await answer.json())));

beforeAll(async () => {
  home = await startInstallation();
  [links, browser] = await Promise.all([demoLinks(home), startBrowser()]);
  first = await enter('remote-ru', { userAgent: FIREFOX });
  await first.page.locator('.session-title').first().waitFor();
}, 120_000);

afterEach(async () => {
  for (const member of cast) expect(member.trouble).toEqual([]);
  for (const member of cast.splice(1)) await member.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await home.stop();
}, 30_000);

it('names the first device to the second, and the second to the first; confirmed there, it enters by itself', async () => {
  const second = await phone();
  await second.page.getByRole('heading', { name: 'Auf Ihrem ersten Gerät (Firefox, Windows)' }).waitFor();
  const dialog = first.page.getByRole('dialog', { name: 'Ein zweites Gerät möchte hinein' });
  await dialog.getByText('Chrome, Android hat eben Ihren persönlichen Link geöffnet.').waitFor();
  expect(await axeFindings(first.page)).toEqual([]);
  // Until then it sees nothing of the conference.
  await second.go('/');
  await second.page.getByText('wartet auf Bestätigung', { exact: false }).first().waitFor();
  expect(await second.page.locator('.session-title').count()).toBe(0);
  await second.go('/j');
  await dialog.getByRole('button', { name: 'Das bin ich' }).click();
  await second.page.waitForURL((url) => url.pathname === '/');
  await second.page.locator('.session-title').first().waitFor();
  expect(await isIn(second)).not.toContain('unconfirmed');
}, 60_000);

it('refused on the first device, it stays out, and says so', async () => {
  const second = await phone();
  const dialog = first.page.getByRole('dialog', { name: 'Ein zweites Gerät möchte hinein' });
  await dialog.getByRole('button', { name: 'Ablehnen' }).click();
  await second.page.getByText('Dieses Gerät wurde abgelehnt').waitFor();
  expect(await axeFindings(second.page)).toEqual([]);
  await second.go('/');
  await second.page.getByRole('heading', { name: 'So kommen Sie hinein' }).waitFor();
  expect(await isIn(second)).toContain('visit/revoked');
  // The first one is as it was.
  await dialog.waitFor({ state: 'detached' });
  expect(await isIn(first)).not.toContain('unconfirmed');
}, 60_000);

it('is let in at the door by a steward who reads name, town and device', async () => {
  const second = await phone();
  const steward = await enter('steward', PHONE);
  await steward.go('/door');
  await steward.page.locator('.th-choice-row').first().click();
  await steward.button('Anfangen').click();
  await second.page.getByRole('heading', { name: 'Oder am Einlass' }).waitFor();
  await steward.button('1 Gerät wartet auf Bestätigung').click();
  const sheet = steward.page.getByRole('dialog');
  const row = sheet.getByRole('listitem');
  expect(await row.innerText()).toMatch(/\S+ \S+\n[^\n]+, Chrome, Android/u);
  expect(await axeFindings(steward.page)).toEqual([]);
  await row.getByRole('button', { name: 'Bestätigen' }).click();
  await second.page.locator('.session-title').first().waitFor();
  await sheet.waitFor({ state: 'detached' });
  await first.page.getByRole('dialog').waitFor({ state: 'detached' });
}, 60_000);

it('is let in from the organisers’ list of people, too', async () => {
  const second = await phone();
  const organiser = await enter('organiser');
  await organiser.go('/organise/people');
  const waiting = organiser.page.locator('.ppl-waiting');
  await waiting.getByRole('button', { name: /^Bestätigen: .+, Chrome, Android$/u }).click();
  await second.page.locator('.session-title').first().waitFor();
}, 60_000);

it('asks before a browser changes hands; whoever stays stays, whoever continues is the other', async () => {
  const shared = await enter('speaker');
  await shared.page.locator('.session-title').first().waitFor();
  const before = await isIn(shared);
  const secret = new URL(links['interpreter']!).hash;
  const open = async (): Promise<void> => {
    await shared.go(`/j${secret}`);
    await shared.button('Twinhall öffnen').click();
    await shared.page.getByRole('heading', { name: 'In diesem Browser ist schon jemand angemeldet' }).waitFor();
  };
  await open();
  await shared.page.getByRole('link', { name: /^Als .+ bleiben$/u }).click();
  await shared.page.locator('.session-title').first().waitFor();
  expect(await isIn(shared)).toBe(before);
  await open();
  await shared.button('Mit dem neuen Link weiter').click();
  await shared.page.getByText('Sie dolmetschen').waitFor();
  expect(await isIn(shared)).not.toBe(before);
}, 60_000);
