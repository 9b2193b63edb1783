import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { launchChromium } from './chromium.js';
import { connect, type TestClient } from './client.js';
import { startInstallation, type TestInstallation } from './installation.js';

const FAKE_DEVICES = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

const DESKTOP = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Everything started once, one open session, a browser with fake devices, and people who are already inside. */
export interface LiveSession {
  installation: TestInstallation;
  conference: TestConference;
  browser: Browser;
  chair: TestPerson;
  /** The chair's end of a socket, for what the page under test does not do itself. */
  chairSocket: TestClient;
  /** Errors of the consoles of all pages, and requests that left this machine. */
  trouble: string[];
  socket(person: TestPerson): Promise<TestClient>;
  /** A remote or on-site person who has said so. */
  participant(name: string, place: 'hall' | 'remote', language: string): Promise<TestPerson>;
  /** A page in a browser of the person's own. `path` begins behind `/s/<session>`. */
  open(person: TestPerson, path: string, options?: BrowserContextOptions): Promise<Page>;
  stop(): Promise<void>;
}

const COOKIE = '__Host-twinhall';

export async function startLiveSession(): Promise<LiveSession> {
  const installation = await startInstallation();
  const conference = await makeConference(installation.pool);
  const browser = await launchChromium({ args: FAKE_DEVICES });
  const chair = await conference.person('Alena Herzenberg');
  await conference.appoint(chair, 'moderator');
  const trouble: string[] = [];
  const { url } = installation;
  const { sessionId } = conference;
  const socket = (person: TestPerson) => connect(url, person.token, { origin: url });
  const chairSocket = await socket(chair);
  await chairSocket.ok('session:open', { sessionId });
  return {
    ...{ installation, conference, browser, chair, chairSocket, trouble, socket },
    participant: async (name, place, language) => {
      const person = await conference.person(name);
      const client = await socket(person);
      await client.ok('place:declare', { sessionId, place, language });
      client.close();
      return person;
    },
    open: async (person, path, options = {}) => {
      const context = await browser.newContext({
        ...{ ...DESKTOP, locale: 'de-DE', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' },
        ...options,
      });
      // Chromium sets a Secure cookie for https addresses only, and sends it to http://localhost as well.
      const secureUrl = url.replace('http:', 'https:');
      await context.addCookies([{ name: COOKIE, value: person.token, url: secureUrl, secure: true, httpOnly: true }]);
      const page = await context.newPage();
      watch(page, url, trouble);
      await page.goto(`${url}/s/${sessionId}${path}`);
      return page;
    },
    stop: async () => {
      chairSocket.close();
      await browser.close();
      await installation.stop();
    },
  };
}

/** Connections that end, are lost or are cut are part of these tests; everything else in the console is not. */
const EXPECTED = /WebSocket connection|ERR_CONNECTION|503|AudioContext|data ?channel|signal stream/i;

function watch(page: Page, origin: string, trouble: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()))
      trouble.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) trouble.push(`foreign request: ${request.url()}`);
  });
}
