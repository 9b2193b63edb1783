import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Place, StageTokenView } from '../../libs/contract/index.js';
import type { TestPerson } from '../factories/conference.factory.js';
import { axeFindings } from '../harness/accessible.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { connect } from '../harness/client.js';
import { heardGains, listenToGraph } from '../harness/heard-graph.js';
import { PHONE } from '../harness/live-session.js';
import { startBrowser } from '../harness/media-browser.js';
import { visitPage, type PageVisit } from '../harness/page-visit.js';
import { keepConnections, receivedTracks } from '../harness/received-media.js';
import type { RtcClient, RtcTrack } from '../harness/rtc-client.js';
import { StagePages } from '../harness/stage-pages.js';
import { until } from '../harness/until.js';

let stage: StagePages;
let browser: Browser;
let ludmila: TestPerson;
let marina: TestPerson;
let ear: RtcClient;
const visits: PageVisit[] = [];

const RUSSIAN = { locale: 'ru-RU', colorScheme: 'dark' } as const;

const visit = async (person: TestPerson, path: string, options: BrowserContextOptions = {}, script?: string) => {
  const opened = await visitPage(browser, stage.home.url, person, `${stage.path}${path}`, options, script);
  visits.push(opened);
  return opened;
};

/** The channel as a listener without a browser has it. */
const channel = async (language: string): Promise<RtcTrack | undefined> =>
  (await stage.tracksOf(ear, ludmila)).find(({ name }) => name === `lang:${language}`);

const says = (page: Page, state: string): Promise<void> =>
  page.locator(`.booth-microphone[data-state="${state}"]`).waitFor({ timeout: 20_000 });

/** Says where somebody is who wants to hear Russian. */
const declare = async (person: TestPerson, place: Place): Promise<void> => {
  const socket = await connect(stage.home.url, person.token, { origin: stage.home.url });
  await socket.ok('place:declare', { sessionId: stage.conference.sessionId, place, language: 'ru' });
  socket.close();
};

/** How often an interpreter's device told that it pauses or goes on. */
const words = async ({ visitId }: TestPerson): Promise<number> => {
  const sql = "SELECT FROM receipt WHERE visit_id = $1 AND command = 'booth:pause'";
  return (await stage.home.pool.query(sql, [visitId])).rowCount ?? 0;
};

/** What LiveKit lets the bearer of a token do. */
const grantOf = (token: string): unknown =>
  (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { video: unknown }).video;

beforeAll(async () => {
  stage = await StagePages.start();
  ludmila = await stage.conference.person('Людмила Вагнер');
  marina = await stage.conference.person('Марина Кузнецова');
  await stage.home.pool.query("UPDATE person SET language = 'ru' WHERE id = $1", [ludmila.id]);
  await stage.conference.appoint(ludmila, 'interpreter');
  browser = await startBrowser();
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

describe('the booth', () => {
  it('waits for the opening and is never on air by itself', async () => {
    const { page } = await visit(ludmila, '/booth', RUSSIAN);
    await says(page, 'notYet');
    expect(await axeFindings(page)).toEqual([]);
    await stage.desk.ok('session:open', { sessionId: stage.conference.sessionId });
    await says(page, 'offAir');
    await page.getByText('Кабина: русский').waitFor();
    ear = await stage.peer(await stage.conference.person('Thomas Riedel'));
    expect(await channel('ru')).toBeUndefined();
  }, 60_000);

  it('goes on air in its own channel by Ctrl+D, coughs while the space bar is held, and comes back muted', async () => {
    const { page } = await visit(ludmila, '/booth', RUSSIAN);
    await says(page, 'offAir');
    await page.keyboard.press('Control+KeyD');
    await says(page, 'onAir');
    expect(await axeFindings(page)).toEqual([]);
    await until('the channel', async () => Number((await channel('ru'))?.level) > 0.02);
    // The button has the focus, as after a click: on air the space bar coughs all the same.
    await page.locator('button.booth-microphone').focus();
    await page.keyboard.down('Space');
    await says(page, 'coughing');
    await until('a muted channel', async () => (await channel('ru'))?.isMuted);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.up('Space');
    await says(page, 'onAir');
    await until('the channel again', async () => (await channel('ru'))?.isMuted === false);

    await page.reload();
    await says(page, 'offAir');
    await until('no open channel', async () => (await channel('ru'))?.isMuted !== false);
    await page.locator('button.booth-microphone').focus();
    await page.keyboard.press('Space');
    await says(page, 'onAir');
  }, 60_000);

  it('coughs by toggle when that is chosen, by the button too, and lets keys be switched off', async () => {
    const { page } = await visit(ludmila, '/booth', RUSSIAN);
    await says(page, 'offAir');
    await page.getByRole('button', { name: /Микрофон выключен/u }).click();
    await says(page, 'onAir');
    await page.getByRole('radio', { name: 'переключать' }).check({ force: true });
    const cough = page.getByRole('button', { name: /Кашель/u });
    await cough.click();
    await says(page, 'coughing');
    await cough.click();
    await says(page, 'onAir');
    await page.getByRole('switch', { name: 'Использовать клавиши' }).uncheck({ force: true });
    await page.keyboard.press('Control+KeyD');
    await page.locator('body').press('Space');
    expect(await page.locator('.booth-microphone').getAttribute('data-state')).toBe('onAir');
  }, 60_000);

  it('is heard by a listener with the floor ducked', async () => {
    const chair = await stage.peer(stage.chair);
    await chair.publishSound({ hertz: 440, volume: 0.5 });
    const { page: booth } = await visit(ludmila, '/booth', RUSSIAN);
    await says(booth, 'offAir');
    await until('the floor in the booth', async () => {
      const meter = booth.getByRole('meter', { name: 'Слышу' });
      return Number(await meter.getAttribute('aria-valuenow')) > 50;
    });
    await declare(marina, 'remote');
    const { page: listener } = await visit(marina, '', RUSSIAN, listenToGraph);
    const loudest = async () => Math.max(0, ...(await heardGains(listener)).map(({ level }) => level));
    await until('the floor in full', async () => (await loudest()) > 0.2, 20_000);
    await booth.keyboard.press('Control+KeyD');
    await says(booth, 'onAir');
    const heard = await until('the interpreter over a low floor', async () => {
      const gains = await heardGains(listener);
      const floor = gains.find(({ gain }) => gain < 0.13);
      // What is open and sounds: the language beside the master. The fake microphone beeps once a second.
      return floor && gains.filter(({ gain, level }) => gain === 1 && level > 0.02).length === 2 && { floor };
    });
    expect(20 * Math.log10(heard.floor.gain)).toBeCloseTo(-18, 1);
    expect(heard.floor.level).toBeLessThan(0.1);

    const { page: desk } = await visit(await stage.conference.device(stage.chair), '/console', { locale: 'de-DE' });
    const booths = desk.locator('.console-booths li').filter({ hasText: 'Russisch' });
    await booths.getByText('dolmetscht').waitFor();
    // Polls would find the pause, too; the booth's own word is what makes it known in time.
    const before = await words(ludmila);
    await booth.keyboard.press('Control+KeyD');
    await says(booth, 'offAir');
    await until('the booth’s own word', async () => (await words(ludmila)) > before, 5_000);
    // A pause is seen by the listener, whose floor does not jump in, and by everybody else as a booth that is ready.
    await listener.getByText('В кабине пауза').waitFor();
    expect((await heardGains(listener)).some(({ gain }) => gain < 0.13)).toBe(true);
    await booths.getByText('bereit').waitFor();
    await until('the floor again', async () => (await heardGains(listener)).every(({ gain }) => gain > 0.9), 10_000);
    await listener.getByText('В кабине пауза').waitFor();
    await chair.leave();
  }, 90_000);

  it('is heard by the phone in the hall, which gets nothing of the floor and has nothing to speak with', async () => {
    const { home, conference } = stage;
    const chair = await stage.peer(stage.chair);
    await chair.publishSound({ hertz: 440, volume: 0.5 });
    await chair.publishPicture();
    const helga = await conference.person('Helga Wiesner');
    await declare(helga, 'hall');
    // LiveKit's client gives up after ten seconds, so the try runs beside the rest.
    const smuggled = (await stage.peer(await conference.device(helga))).publishSound().then(
      () => 'published',
      () => 'refused',
    );
    const { page: booth } = await visit(ludmila, '/booth', RUSSIAN);
    await says(booth, 'offAir');
    await booth.keyboard.press('Control+KeyD');
    await says(booth, 'onAir');

    const { page } = await visit(helga, '/hall', PHONE, `${listenToGraph}; ${keepConnections}`);
    await page.getByRole('button', { name: 'Übersetzung hören' }).click();
    await page.locator('label', { hasText: 'Русский' }).click();
    await page.getByText('Sie hören die Übersetzung: Russisch').waitFor({ timeout: 20_000 });
    const heard = await until('the interpreter on the phone', async () => {
      const gains = await heardGains(page);
      return gains.some(({ gain, level }) => gain === 1 && level > 0.02) && gains;
    });
    // One of the three gains is the floor's, shut for good; and only the interpreter's track came over the network.
    expect(heard.filter(({ gain }) => gain === 0)).toEqual([{ gain: 0, level: 0 }]);
    expect(await receivedTracks(page)).toMatchObject([{ kind: 'audio' }]);
    expect(await page.locator('video').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^(?:Ton|Bild|Bildschirm|Mikrofon|Kamera)/u }).count()).toBe(0);

    const answer = await new TestBrowser(home.url, helga.token, home.url).post(
      `/api/sessions/${conference.sessionId}/stage-token`,
    );
    const { token, sources } = answer.body as StageTokenView;
    expect(sources).toEqual([]);
    expect(grantOf(token)).toMatchObject({ canPublish: false, canPublishData: false, canUpdateOwnMetadata: false });
    expect(await smuggled).toBe('refused');
    await chair.leave();
  }, 90_000);

  it('shows what the other booth does, the question on the screen and announcements', async () => {
    const igor = await stage.conference.person('Игорь Штейн');
    await stage.conference.appoint(igor, 'interpreter');
    await stage.home.pool.query("UPDATE person SET language = 'de' WHERE id = $1", [igor.id]);
    const { sessionId } = stage.conference;
    const asked = await stage.desk.ok('question:ask', {
      ...{ sessionId, text: 'Können Heimatorte eigene Gedenkorte vorstellen?', language: 'de', anonymous: false },
    });
    for (const state of ['visible', 'onScreen'] as const)
      await stage.desk.ok('question:moderate', { sessionId, questionId: asked.id, state });
    await stage.desk.ok('session:announce', { sessionId, text: 'Mittagessen um 12 Uhr im Foyer.', language: 'de' });
    const [{ page }, { page: other }] = await Promise.all([
      visit(ludmila, '/booth', RUSSIAN),
      visit(igor, '/booth', { viewport: { width: 390, height: 844 }, hasTouch: true }),
    ]);
    await says(other, 'offAir');
    await page.getByText('Können Heimatorte').waitFor();
    await page.getByText('Mittagessen um 12 Uhr').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Игорь Штейн' }).getByText('на месте').waitFor();
    await other.locator('button.booth-microphone').tap();
    await page.getByRole('listitem').filter({ hasText: 'Игорь Штейн' }).getByText('в эфире').waitFor();
    expect(await other.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    for (const one of [page, other]) expect(await axeFindings(one)).toEqual([]);
  }, 60_000);

  it('lets nobody else in, and closes with the session', async () => {
    const { page: stranger } = await visit(marina, '/booth', RUSSIAN);
    await stranger.getByRole('heading', { name: 'На этом заседании вы не переводите' }).waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
    const { page } = await visit(ludmila, '/booth', RUSSIAN);
    await says(page, 'offAir');
    await page.keyboard.press('Control+KeyD');
    await says(page, 'onAir');
    await stage.desk.ok('session:close', { sessionId: stage.conference.sessionId });
    await page.locator('.booth-microphone').waitFor({ state: 'detached' });
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);
});
