import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { CastMember } from '../harness/cast.js';
import { launchChromium } from '../harness/chromium.js';
import { connect } from '../harness/client.js';
import { demoLinks } from '../harness/demo-links.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';

/** What a page shows when it cannot fetch what it lives from, and that one press brings it back. */
let home: TestInstallation;
let browser: Browser;
let sessionId: string;
const members: Record<string, CastMember> = {};

/** Page, as whom, the route that fails, what stands there once it answers. */
const PAGES = [
  ['/', 'speaker', '/programme', '.session-title'],
  ['/s/$sessionId', 'remote-ru', '/programme', '[role=tabpanel]'],
  ['/s/$sessionId/join', 'remote-de', '/programme', '.th-choice-card'],
  ['/organise/people', 'organiser', '/people', 'tbody tr'],
  ['/organise/attendance', 'organiser', '/attendance', '.att-chart'],
  ['/door', 'steward', '/programme', '.th-choice-row'],
] as const;

const FAULTS = [
  ['answers 500', 'server/failed', (route: Route) => route.fulfill({ status: 500, body: 'broken' })],
  ['is cut off', 'server/unavailable', (route: Route) => route.abort('connectionfailed')],
] as const;

beforeAll(async () => {
  home = await startInstallation();
  browser = await launchChromium();
  const links = await demoLinks(home);
  for (const host of new Set(PAGES.map(([, as]) => as))) members[host] = await CastMember.enter(browser, links[host]!);
  const { rows } = await home.pool.query<{ id: string }>("SELECT id FROM session WHERE code = 'AG5'");
  sessionId = rows[0]!.id;
  const cookies = await members['remote-ru']!.page.context().cookies();
  const socket = await connect(home.url, cookies[0]!.value, { origin: home.url });
  await socket.ok('place:declare', { sessionId, place: 'remote', language: 'ru' });
  socket.close();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await home.stop();
}, 60_000);

/** What belongs to the conference, by the end of its path. */
const isData =
  (end: string) =>
  ({ pathname }: URL): boolean =>
    pathname.startsWith('/api/conferences/') && pathname.endsWith(end);

/** A page of its own in somebody's browser, on which requests of one route fail until told otherwise. */
const openBroken = async (
  path: string,
  as: string,
  broken: (url: URL) => boolean,
  fault: (route: Route) => unknown,
) => {
  const context: BrowserContext = members[as]!.page.context();
  const page = await context.newPage();
  await page.route(broken, fault);
  const { origin } = new URL(members[as]!.page.url());
  await page.goto(`${origin}${path.replace('$sessionId', sessionId)}`);
  return page;
};

/** The designed error, one press, and the page: the same document all the time. */
const expectWayBack = async (page: Page, code: string, content: string): Promise<void> => {
  const notice = page.locator('.th-notice[data-kind="error"]');
  await notice.getByText(code, { exact: true }).waitFor({ timeout: 40_000 });
  await page.getByText('Das ist unser Fehler').or(page.getByText('Twinhall antwortet gerade nicht')).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.locator(content).count()).toBe(0);
  await page.evaluate('window.isSameDocument = true');
  await page.unrouteAll();
  await notice.getByRole('button', { name: 'Erneut versuchen' }).click();
  await page.locator(content).first().waitFor();
  expect(await page.evaluate('window.isSameDocument')).toBe(true);
};

it.each(FAULTS)(
  'what a page fetches %s, or even who is there: it says so, and shows everything after one press',
  async (_words, code, fault) => {
    await Promise.all(
      PAGES.flatMap(([path, as, end, content]) =>
        [isData(end), ({ pathname }: URL) => pathname === '/api/me'].map(async (broken) => {
          const page = await openBroken(path, as, broken, fault);
          await expectWayBack(page, code, content);
          await page.close();
        }),
      ),
    );
  },
  120_000,
);
