import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** One page of the client, as whom of the demo it is opened, and when it is there. */
export interface PageRow {
  /** As the router writes it. */
  readonly route: string;
  /** Host of the personal link by which somebody came in; nobody's browser without one. */
  readonly as?: string;
  /** Something to see once the page is there with what it fetched. */
  readonly ready: string;
  /** The page has a stage, and so loads the code of LiveKit. */
  readonly hasStage?: true;
  /** Behind the path, e.g. the secret of a link. */
  readonly end?: string;
  /** Leads to the state in which people mostly see the page. Knows no words: it runs in every language. */
  readonly act?: (page: Page) => Promise<void>;
  /** Lead to other parts of the same page, which are looked at as well. */
  readonly parts?: readonly ((page: Page) => Promise<void>)[];
  /** The page stays open while those after it are looked at. */
  readonly stays?: true;
}

const PANEL = '.th-panel:visible';

const tab =
  (at: number) =>
  (page: Page): Promise<void> =>
    page.getByRole('tab').nth(at).click();

/** Who takes part from afar checks devices and line; on a phone that is the third step. */
const goRemote = async (page: Page): Promise<void> => {
  await page.locator('.th-choice-card').last().click();
  const next = page.locator('.join-phone .join-foot .th-button');
  if (await next.isVisible()) {
    await next.click();
    await page.locator('.th-choice-row').first().waitFor();
    await next.click();
  }
  await page.locator('.join-report dd').first().waitFor({ timeout: 20_000 });
  await page.getByRole('meter').waitFor();
};

const standAtHall = async (page: Page): Promise<void> => {
  await page.locator('.th-choice-row').first().click();
  await page.locator('.door-choose .th-button').last().click();
  await page.locator('.door-camera[data-state="reading"]').waitFor({ timeout: 20_000 });
};

const editPerson = async (page: Page): Promise<void> => {
  await page.locator('tbody .th-button[aria-haspopup]:visible').first().click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('dialog').waitFor();
};

const startSending = async (page: Page): Promise<void> => {
  await page.locator('.device-acts .th-button').click();
  await page.locator('[data-state="live"]').waitFor({ timeout: 20_000 });
};

/** Every page, the hall device first: the others of its session then have something to see. */
export const EVERY_PAGE: readonly PageRow[] = [
  { route: '/', as: 'speaker', ready: '.session-title >> nth=6' },
  { route: '/', ready: '.way-in' },
  { route: '/j', end: `#${'A'.repeat(22)}`, ready: '.th-button[data-variant="primary"]' },
  { route: '/nowhere', as: 'organiser', ready: 'h1' },
  { route: '/kit', as: 'organiser', ready: '.th-skeleton-shape' },
  { route: '/kit/organiser', as: 'organiser', ready: 'h1' },
  { route: '/organise/import', as: 'organiser', ready: PANEL },
  { route: '/organise/release', as: 'organiser', ready: PANEL },
  { route: '/organise/people', as: 'organiser', ready: PANEL, parts: [editPerson] },
  { route: '/organise/delegations', as: 'organiser', ready: PANEL },
  { route: '/organise/sessions', as: 'organiser', ready: PANEL },
  { route: '/organise/attendance', as: 'organiser', ready: '.att-chart' },
  { route: '/door', as: 'steward', ready: '.th-choice-row', parts: [standAtHall] },
  { route: '/s/$sessionId/join', as: 'speaker', ready: '.th-choice-card', act: goRemote },
  { route: '/s/$sessionId/device', as: 'hall', hasStage: true, ready: '[data-state]', act: startSending, stays: true },
  { route: '/s/$sessionId/booth', as: 'interpreter', hasStage: true, ready: '.booth-microphone[data-state="offAir"]' },
  { route: '/s/$sessionId', as: 'remote-ru', hasStage: true, ready: '.hall-picture video', parts: [tab(1), tab(2)] },
  { route: '/s/$sessionId/hall', as: 'remote-de', ready: '[role=tabpanel]', parts: [tab(1), tab(2)] },
  { route: '/s/$sessionId/console', as: 'chair', hasStage: true, ready: '.hall-picture video' },
];

/** The router's own list of pages, one line each. */
export const routesOfRouter = (): string[] => {
  const source = readFileSync(join(import.meta.dirname, '../../apps/web/src/app/routes.ts'), 'utf8');
  return [...source.matchAll(/^\s*page\(\s*'([^']+)'/gmu)].map(([, path = '']) => path);
};
