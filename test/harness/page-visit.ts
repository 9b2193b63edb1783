import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestPerson } from '../factories/conference.factory.js';

/** What a visit in a browser must never show: errors of the console, and requests that leave this machine. */
export interface PageVisit {
  page: Page;
  trouble: string[];
  /** What the page wrote to its console. */
  told: string[];
  close(): Promise<void>;
}

/**
 * Opens a page as somebody, in a browser profile of its own.
 * @param script runs in the page before anything else: to drive a page counts as a gesture, a script of its own does not
 */
export async function visitPage(
  browser: Pick<Browser, 'newContext'>,
  origin: string,
  person: TestPerson,
  path: string,
  options: BrowserContextOptions = {},
  script?: string,
): Promise<PageVisit> {
  const context = await browser.newContext({
    ...{
      viewport: { width: 1440, height: 900 },
      timezoneId: 'Europe/Berlin',
      locale: 'de-DE',
      reducedMotion: 'reduce',
    },
    ...options,
  });
  await context.addCookies([
    {
      ...{ name: '__Host-twinhall', value: person.token, domain: new URL(origin).hostname, path: '/' },
      ...{ secure: true, httpOnly: true, sameSite: 'Lax' as const },
    },
  ]);
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  const [trouble, told]: [string[], string[]] = [[], []];
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^(?:http|ws)/u.test(protocol) && hostname !== new URL(origin).hostname)
      trouble.push(`foreign request: ${request.url()}`);
  });
  await page.goto(`${origin}${path}`);
  return { page, trouble, told, close: () => context.close() };
}
