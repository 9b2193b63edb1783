import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { HealthView, Place } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { axeFindings } from '../harness/accessible.js';
import { bareMachine, type BareMachine } from '../harness/bare-machine.js';
import { connect, type TestClient } from '../harness/client.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { PHONE } from '../harness/live-session.js';
import { startBrowser } from '../harness/media-browser.js';
import { visitPage, type PageVisit } from '../harness/page-visit.js';

/** An installation on a machine without LiveKit: all but sound and picture works, and every page says what is missing. */
let machine: BareMachine;
let home: TestInstallation;
let conference: TestConference;
let browser: Browser;
let chair: TestPerson;
let desk: TestClient;
const visits: PageVisit[] = [];

const visit = async (person: TestPerson, path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const opened = await visitPage(browser, home.url, person, `/s/${conference.sessionId}${path}`, options);
  visits.push(opened);
  return opened.page;
};

const participant = async (name: string, place: Place): Promise<TestPerson> => {
  const person = await conference.person(name);
  const client = await connect(home.url, person.token, { origin: home.url });
  await client.ok('place:declare', { sessionId: conference.sessionId, place, language: 'de' });
  client.close();
  return person;
};

beforeAll(async () => {
  machine = bareMachine();
  [home, browser] = await Promise.all([startInstallation(machine.env), startBrowser()]);
  conference = await makeConference(home.pool);
  chair = await conference.person('Alena Herzenberg');
  await conference.appoint(chair, 'moderator');
  desk = await connect(home.url, chair.token, { origin: home.url });
  await desk.ok('session:open', { sessionId: conference.sessionId });
}, 120_000);

afterEach(async () => {
  for (const { trouble, close } of visits.splice(0)) {
    await close();
    expect(trouble).toEqual([]);
  }
});

afterAll(async () => {
  desk.close();
  await browser.close();
  await home.stop();
  machine.remove();
}, 30_000);

it('is ready, and its health says what is missing and how to get it', async () => {
  expect((await fetch(`${home.url}/api/ready`)).status).toBe(200);
  const answer = await fetch(`${home.url}/api/health`);
  expect(answer.status).toBe(200);
  const health = (await answer.json()) as HealthView;
  expect(health).toMatchObject({ ok: false, database: { ok: true }, gateway: { ok: true } });
  expect(health.stage).toMatchObject({ ok: false, reason: 'none' });
  expect(health.stage.missing).toMatch(/install Go .*LiveKit.*start again/u);
});

it('tells those who run the session what to install', async () => {
  const device = await conference.person('Saal Fünf', 'hallDevice');
  const interpreter = await conference.person('Ludmila Wagner');
  await home.pool.query("UPDATE person SET language = 'ru' WHERE id = $1", [interpreter.id]);
  await conference.appoint(interpreter, 'interpreter');
  for (const [person, path] of [
    [chair, '/console'],
    [device, '/device'],
    [interpreter, '/booth'],
  ] as const) {
    const page = await visit(person, path);
    const banner = page.getByRole('status').filter({ hasText: 'Es gibt keinen Medienserver' });
    await banner.getByText(/Installieren Sie Go .* oder LiveKit selbst .* starten Sie Twinhall neu/u).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }
}, 90_000);

it('tells participants at home and in the hall, whose questions go their way', async () => {
  const [uwe, helga] = [await participant('Uwe Brandt', 'remote'), await participant('Helga Wiesner', 'hall')];
  const page = await visit(uwe, '');
  const phone = await visit(helga, '/hall', PHONE);
  for (const [one, title] of [
    [page, 'Ton und Bild fehlen gerade.'],
    [phone, 'Die Übersetzung fehlt gerade'],
  ] as const) {
    const banner = one.getByRole('status').filter({ hasText: title });
    await banner.getByText(/Medienserver \(LiveKit\) fehlt.*\/api\/health.*Fragen.* gehen weiter/u).waitFor();
    expect(await axeFindings(one)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Frage auf Deutsch stellen' }).click();
  await page.getByRole('textbox', { name: 'Ihre Frage' }).fill('Geht es ohne Ton weiter?');
  await page.getByRole('button', { name: 'Frage stellen', exact: true }).click();
  await page.getByText('wartet auf Freigabe', { exact: true }).waitFor();
  const console = await visit(chair, '/console');
  await console.getByRole('button', { name: 'Freigeben' }).click();
  await phone.getByText('Geht es ohne Ton weiter?').waitFor();
}, 60_000);
