import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestPerson } from '../factories/conference.factory.js';
import { axeFindings } from '../harness/accessible.js';
import { connect } from '../harness/client.js';
import { heardGains, listenToGraph } from '../harness/heard-graph.js';
import { startBrowser } from '../harness/media-browser.js';
import { visitPage, type PageVisit } from '../harness/page-visit.js';
import type { RtcClient } from '../harness/rtc-client.js';
import { StagePages } from '../harness/stage-pages.js';
import { until } from '../harness/until.js';

let stage: StagePages;
let browser: Browser;
/** The hall without a browser: a picture of 320x180, and no sound. */
let hall: RtcClient;
let speaker: TestPerson;
let interpreter: TestPerson;
let sessionId: string;
const visits: PageVisit[] = [];

/** A name below localhost: a browser takes "localhost" itself for reachable whatever becomes of the network. */
const visit = async (person: TestPerson): Promise<Page> => {
  const socket = await connect(stage.home.url, person.token, { origin: stage.home.url });
  await socket.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
  socket.close();
  const origin = `http://home.localhost:${stage.home.port}`;
  const opened = await visitPage(browser, origin, person, stage.path, {}, listenToGraph);
  visits.push(opened);
  return opened.page;
};

/** Width of the big picture as it is decoded: the hall's is 320, a screen is wider. */
const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector<HTMLVideoElement>('.hall-picture video')?.videoWidth ?? 0);

const seesHall = (page: Page): Promise<unknown> => until('the hall', async () => (await widthOf(page)) === 320, 20_000);

beforeAll(async () => {
  [stage, browser] = await Promise.all([StagePages.start(), startBrowser()]);
  sessionId = stage.conference.sessionId;
  speaker = await stage.conference.person('Sergej Wolkow');
  interpreter = await stage.conference.person('Ludmila Wagner');
  await stage.conference.appoint(speaker, 'speaker');
  await stage.conference.appoint(interpreter, 'interpreter');
  await stage.desk.ok('session:open', { sessionId });
  hall = await stage.peer(await stage.conference.person('Saal Fünf', 'hallDevice'));
  await hall.publishPicture();
}, 90_000);

afterEach(async () => {
  for (const { trouble, close } of visits.splice(0)) {
    await close();
    expect(trouble).toEqual([]);
  }
});

afterAll(async () => {
  await browser.close();
  await stage.stop();
}, 30_000);

it('a speaker shows a screen: it stands big, its sound is floor and is ducked, and the hall is back after it', async () => {
  const listener = await stage.conference.person('Uwe Brandt');
  const booth = await stage.peer(interpreter);
  await booth.publishSound({ name: 'lang:de', hertz: 880, volume: 0.5 });
  const [page, other] = [await visit(speaker), await visit(listener)];
  await Promise.all([page, other].map(seesHall));
  expect(await page.getByRole('button', { name: 'Bildschirm' }).count()).toBe(0);

  await stage.desk.ok('stage:invite', { sessionId, personId: speaker.id, sources: ['microphone', 'screen'] });
  await page.getByRole('button', { name: 'Auf die Bühne' }).click();
  await page.getByRole('button', { name: /Bildschirm.*zeigen/u }).click();
  await page.getByRole('button', { name: /Bildschirm.*wird gezeigt/u, pressed: true }).waitFor();
  await other.getByText('Bildschirm von Sergej Wolkow').waitFor();
  await until('the screen', async () => (await widthOf(other)) > 320);
  // The speaker's microphone is shut and the hall is still: the screen's is the only sound of the floor.
  const ducked = await until('the sound of the screen under the interpreter', async () => {
    const gains = await heardGains(other);
    const floor = gains.find(({ gain }) => gain < 0.13);
    return floor && floor.level > 0.0005 && gains.some(({ gain, level }) => gain === 1 && level > 0.2) && floor;
  });
  expect(20 * Math.log10(ducked.gain)).toBeCloseTo(-18, 1);
  expect(await axeFindings(other)).toEqual([]);

  await page.getByRole('button', { name: /Bildschirm.*wird gezeigt/u }).click();
  await page.getByRole('button', { name: /Bildschirm.*zeigen/u }).waitFor();
  await seesHall(other);
  expect(await other.getByText('Bildschirm von Sergej Wolkow').count()).toBe(0);
  await until('nothing left of the screen', async () => (await stage.tracksOf(hall, speaker)).length === 0);
  await booth.leave();
}, 90_000);

it('a network that is cut leaves the last picture, the own place, and a question that is sent once', async () => {
  const person = await stage.conference.person('Marina Kusnezowa');
  const page = await visit(person);
  await seesHall(page);
  await page.getByRole('button', { name: 'Frage auf Deutsch stellen' }).waitFor();
  const line = await page.context().newCDPSession(page);
  const through = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await line.send('Network.emulateNetworkConditions', { ...through, offline: true, packetLoss: 100 });
  await page.getByText(/Ohne Netz\. Stand: vor/u).waitFor({ timeout: 20_000 });
  await page.getByText(/Letztes Bild: vor \d+/u).waitFor({ timeout: 20_000 });
  const picture = page.locator('canvas.hall-picture-last');
  expect(
    await picture.evaluate((canvas: HTMLCanvasElement) => [canvas.width, getComputedStyle(canvas).filter]),
  ).toEqual([320, expect.stringContaining('grayscale')]);
  await page.getByRole('button', { name: 'Frage auf Deutsch stellen' }).click();
  await page.getByRole('textbox', { name: 'Ihre Frage' }).fill('Ist jemand da?');
  await page.getByRole('button', { name: 'Frage stellen', exact: true }).click();
  await page.getByRole('list', { name: 'Wartet auf das Netz' }).getByText('Ist jemand da?').waitFor();
  expect(await page.getByText('Ist jemand da?').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);

  await line.send('Network.emulateNetworkConditions', { ...through, offline: false });
  await page.getByText('wartet auf Freigabe', { exact: true }).waitFor({ timeout: 20_000 });
  await page.getByRole('list', { name: 'Wartet auf das Netz' }).waitFor({ state: 'detached' });
  await page.getByText(/Ohne Netz/u).waitFor({ state: 'detached' });
  await seesHall(page);
  expect(await page.getByText(/Letztes Bild/u).count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe(stage.path);
  const { rows } = await stage.home.pool.query<{ questions: number; places: string }>(
    `SELECT (SELECT count(*)::int FROM question WHERE text = 'Ist jemand da?') AS questions,
       (SELECT string_agg(place, ',') FROM place_declaration WHERE person_id = $1) AS places`,
    [person.id],
  );
  expect(rows).toEqual([{ questions: 1, places: 'remote' }]);
}, 90_000);
