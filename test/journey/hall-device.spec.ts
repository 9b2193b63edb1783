import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestPerson } from '../factories/conference.factory.js';
import { axeFindings } from '../harness/accessible.js';
import { connect } from '../harness/client.js';
import { startBrowser, type BrowserOptions } from '../harness/media-browser.js';
import { visitPage, type PageVisit } from '../harness/page-visit.js';
import { silentWav } from '../harness/silent-wav.js';
import { StagePages } from '../harness/stage-pages.js';
import { startTabbedBrowser } from '../harness/tabbed-browser.js';
import { until } from '../harness/until.js';
import { keepWakeLocks, wakeLocks } from '../harness/wake-locks.js';

let stage: StagePages;
let hall: TestPerson;
let next: string;
const browsers: Pick<Browser, 'newContext' | 'close'>[] = [];

/** A later session of the same hall, in the next release. */
const addNext = async (): Promise<string> => {
  const { conference, home } = stage;
  const id = await conference.session();
  await home.pool.query(
    `UPDATE session SET hall_id = $2, start_at = start_at + interval '5 hours', end_at = end_at + interval '5 hours',
       start_local = to_char((start_at + interval '5 hours') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'),
       end_local = to_char((end_at + interval '5 hours') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') WHERE id = $1`,
    [id, conference.hallId],
  );
  await conference.appoint(stage.chair, 'moderator', id);
  return id;
};

beforeAll(async () => {
  stage = await StagePages.start();
  hall = await stage.conference.person('Saal Fünf', 'hallDevice');
  next = await addNext();
}, 90_000);

afterEach(async () => {
  await Promise.all(browsers.splice(0).map((one) => one.close()));
});

afterAll(() => stage.stop(), 30_000);

const visit = async (options: BrowserOptions & { languages?: string } = {}): Promise<PageVisit> => {
  const browser = await startBrowser(options);
  browsers.push(browser);
  return visitPage(browser, stage.home.url, hall, `${stage.path}/device`);
};

/** Somebody at home who has said so. */
const remotePerson = async (): Promise<TestPerson> => {
  const person = await stage.conference.person('Uwe Brandt');
  const socket = await connect(stage.home.url, person.token, { origin: stage.home.url });
  await socket.ok('place:declare', { sessionId: stage.conference.sessionId, place: 'remote', language: 'floor' });
  socket.close();
  return person;
};

/** Tells state and banner by the console, because whoever asks the page counts as a click. */
const tellState = `setInterval(() => {
  const state = document.querySelector('[data-state]')?.dataset.state ?? 'none';
  const waits = document.body?.innerText.includes('Es fehlt ein Klick') ? ', waiting for a click' : '';
  const now = state + waits;
  if (now !== window.toldLast) console.info(window.toldLast = now);
}, 100)`;

/** Keeps the names of the microphones and cameras that the page opens. */
const keepOpened = `(() => {
  const open = MediaDevices.prototype.getUserMedia;
  window.opened = [];
  MediaDevices.prototype.getUserMedia = async function (wish) {
    const stream = await open.call(this, wish);
    window.opened.push(...stream.getTracks().map(({ label }) => label));
    return stream;
  };
})()`;

const says = (page: Page, state: string): Promise<void> =>
  page.locator(`[data-state="${state}"]`).waitFor({ timeout: 20_000 });
const level = async (page: Page, name: string): Promise<number> =>
  Number(await page.getByRole('meter', { name }).getAttribute('aria-valuenow'));

describe('the hall device', () => {
  it('waits for the opening, then publishes picture and sound by itself, and the hall hears the chair', async () => {
    const { page, trouble } = await visit();
    await says(page, 'notOpen');
    await until('a level before the start', async () => (await level(page, 'Wir senden')) > 20);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Übertragung starten' }).click();
    await says(page, 'ready');
    await stage.desk.ok('session:open', { sessionId: stage.conference.sessionId });
    await says(page, 'live');
    expect(await axeFindings(page)).toEqual([]);

    const listener = await stage.peer(await stage.conference.person('Марина Кузнецова'));
    await until('frames and sound of the hall', async () => {
      const tracks = await stage.tracksOf(listener, hall);
      const [sound, picture] = [
        tracks.find(({ kind }) => kind === 'audio'),
        tracks.find(({ kind }) => kind === 'video'),
      ];
      return sound && picture && sound.level > 0.02 && picture.frames > 20;
    });
    const chair = await stage.peer(stage.chair);
    await chair.publishSound({ hertz: 440, volume: 0.5 });
    await until('the chair in the hall', async () => (await level(page, 'Der Saal hört')) > 50);
    await page.getByText('Jetzt zu hören: Сергей Волков').waitFor();
    await chair.leave();
    expect(trouble).toEqual([]);
    expect(stage.feeds()).toEqual(['live']);
  }, 90_000);

  it('shows the room who is on the stage from afar, on the whole screen too, and plays no picture with sound', async () => {
    const { page, trouble } = await visit();
    await page.getByRole('button', { name: 'Übertragung starten' }).click();
    await says(page, 'live');
    const show = page.locator('.hall-show');
    await page.getByText('Zurzeit ist keine zugeschaltete Person auf der Bühne.', { exact: false }).waitFor();
    const chair = await stage.peer(stage.chair);
    await chair.publishSound({ hertz: 440, volume: 0.5 });
    await show.getByText('Сергей Волков', { exact: false }).waitFor();
    await chair.publishPicture();
    await until('a moving picture of the chair', () =>
      show.locator('video').evaluateAll((videos: HTMLVideoElement[]) => videos.some((one) => one.currentTime > 1)),
    );
    expect(await show.locator('video').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Auf dem Beamer zeigen' }).click();
    await until('the whole screen', () => show.evaluate((ground) => document.fullscreenElement === ground));
    // The hall's own sound would come back through a picture that is not muted.
    const loud = await page.evaluate(
      () => [...document.querySelectorAll('video, audio')].filter((one) => !(one as HTMLMediaElement).muted).length,
    );
    expect(loud).toBe(0);
    await page.evaluate(() => document.exitFullscreen());
    await chair.leave();
    await until('a calm screen', async () => (await show.locator('video').count()) === 0);
    expect(trouble).toEqual([]);
  }, 90_000);

  it('exchanges the input while it sends, remembers it, and is back by itself after a power cut', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Übertragung starten' }).click();
    await says(page, 'live');
    await page.getByRole('radio', { name: /Raummikrofon/u }).check({ force: true });
    await page.getByRole('button', { name: /Kamera/u }).click();
    await page.getByRole('option', { name: 'kein Bild senden' }).click();
    await page.getByText('Der Saal sendet kein Bild.').waitFor();
    await page.reload();
    await says(page, 'live');
    expect(await page.getByRole('radio', { name: /Raummikrofon/u }).isChecked()).toBe(true);
    const listener = await stage.peer(await stage.conference.person('Thomas Riedel'));
    await until('sound without picture', async () => {
      const tracks = await stage.tracksOf(listener, hall);
      return tracks.length === 1 && tracks[0]?.kind === 'audio' && tracks[0].frames > 50;
    });
    await page.getByRole('button', { name: 'Übertragung beenden' }).click();
    await says(page, 'off');
    await until('nobody in the hall', async () => (await stage.tracksOf(listener, hall)).length === 0);
  }, 90_000);

  it('keeps the screen awake, anew when the page is seen again, and with its devices after a power cut', async () => {
    const browser = await startTabbedBrowser();
    browsers.push(browser);
    const { page } = await visitPage(
      browser,
      stage.home.url,
      hall,
      `${stage.path}/device`,
      {},
      `${keepWakeLocks};${keepOpened}`,
    );
    const locks = async (): Promise<string> => (await wakeLocks(page)).join();
    await page.getByRole('button', { name: 'Übertragung starten' }).click();
    await says(page, 'live');
    await page.getByText('Der Bildschirm bleibt an').waitFor();
    expect(await locks()).toBe('held');
    const other = await page.context().newPage();
    await other.bringToFront();
    await until('a hidden page without its lock', async () => (await locks()) === 'released');
    await page.bringToFront();
    await until('a new lock', async () => (await locks()) === 'released,held');
    await page.getByText('Der Bildschirm bleibt an').waitFor();

    const picker = page.getByRole('button', { name: /Toneingang/u });
    await picker.click();
    const option = page.getByRole('option').last();
    const chosen = await option.innerText();
    await option.click();
    await says(page, 'live');
    await page.reload();
    await says(page, 'live');
    expect(await picker.innerText()).toContain(chosen);
    expect(await page.evaluate('window.opened')).toContain(chosen);
    await until('the lock of the page that came back', async () => (await locks()) === 'held');
    await page.getByRole('button', { name: 'Übertragung beenden' }).click();
    await until('no lock', async () => (await locks()) === 'released');
  }, 90_000);

  it('alarms the chair after ten seconds of silence, tells people at home in words, also when it is lost', async () => {
    const microphoneFile = await silentWav({ silenceSeconds: 16, toneSeconds: 20 });
    const { page, close } = await visit({ microphoneFile });
    const { page: home } = await visitPage(browsers[0]!, stage.home.url, await remotePerson(), stage.path);
    const tells = (words: string) => home.getByRole('status').filter({ hasText: words }).first();
    await home.locator('.hall-picture').waitFor();
    await page.getByRole('button', { name: 'Übertragung starten' }).click();
    await says(page, 'live');
    const before = stage.feeds().length;
    await stage.desk.until(() => stage.feeds().slice(before).includes('silent'), 25_000);
    await says(page, 'silent');
    await tells('Aus dem Saal kommt kein Ton').waitFor();
    await tells('Es liegt nicht an Ihnen. Die Moderation weiß Bescheid.').waitFor();
    await stage.desk.until(() => stage.feeds().at(-1) === 'live', 25_000);
    await says(page, 'live');
    await tells('Aus dem Saal kommt kein Ton').waitFor({ state: 'detached' });
    await close();
    await tells('Die Verbindung zum Saal ist unterbrochen').waitFor();
    await tells('Es liegt nicht an Ihnen.').waitFor();
    expect(await axeFindings(home)).toEqual([]);
    await rm(dirname(microphoneFile), { recursive: true });
  }, 90_000);

  it('says what one click is needed for when the browser waits for it', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Übertragung starten' }).click();
    await says(page, 'live');
    const state = await page.context().storageState();
    const browser = await startBrowser({ isAllowing: false });
    browsers.push(browser);
    const options = { storageState: state, permissions: ['camera', 'microphone'] };
    const { page: shy, told } = await visitPage(
      browser,
      stage.home.url,
      hall,
      `${stage.path}/device`,
      options,
      tellState,
    );
    await until('the page that waits', () => told.at(-1) === 'live, waiting for a click');
    await shy.mouse.click(700, 5);
    await until('the page that was clicked', () => told.at(-1) === 'live');
    await says(page, 'elsewhere');
    await page.getByRole('button', { name: 'Hier senden' }).click();
    await says(page, 'live');
  }, 90_000);

  it('is back by itself after LiveKit died, and everybody was told', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Übertragung starten' }).click();
    await says(page, 'live');
    await stage.desk.until(() => stage.feeds().at(-1) === 'live');
    const before = stage.feeds().length;
    process.kill((await stage.home.pidOf('livekit-server')) ?? 0, 'SIGKILL');
    await page.locator('[data-state="lost"], [data-state="missing"]').waitFor();
    await says(page, 'live');
    await stage.desk.until(() => stage.feeds().slice(before).join() === 'lost,live', 20_000);
  }, 90_000);

  it('says why the microphone does not open, and lets nobody else in', async () => {
    const { page } = await visit({ isAllowing: false });
    await page.getByText('Der Browser gibt das Mikrofon nicht frei.').waitFor();
    const stranger = await stage.conference.person('Sabine Hohmann');
    const other = await visitPage(browsers[0]!, stage.home.url, stranger, `${stage.path}/device`);
    await other.page.getByRole('heading', { name: 'Diese Seite gehört dem Saalgerät' }).waitFor();
    expect(await axeFindings(other.page)).toEqual([]);
  }, 60_000);

  it('follows its hall to the next session with one button when this one closes', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Übertragung starten' }).click();
    await says(page, 'live');
    await stage.desk.ok('session:close', { sessionId: stage.conference.sessionId });
    await says(page, 'closed');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Zur nächsten Sitzung' }).click();
    await page.waitForURL(`**/s/${next}/device`);
    await says(page, 'ready');
    await stage.desk.ok('session:open', { sessionId: next });
    await says(page, 'live');
  }, 60_000);
});
