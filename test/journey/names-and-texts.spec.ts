import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestPerson } from '../factories/conference.factory.js';
import { axeFindings } from '../harness/accessible.js';
import { PHONE, startLiveSession, type LiveSession } from '../harness/live-session.js';

/** Strange names and old data, on the pages that show them. */
let live: LiveSession;
let organiser: TestPerson;
let steward: TestPerson;
let double: TestPerson;

/** The second begins with a Cyrillic А. */
const [ANNA, DOUBLE] = ['Anna Beck', 'Аnna Beck'];
const LOOKS_LIKE = {
  de: 'Sieht aus wie ein anderer Name: Anna Beck. In einem Wort stehen Buchstaben zweier Alphabete',
  ru: 'Похоже на другое имя: Anna Beck. В одном слове буквы двух алфавитов',
  en: 'Looks like another name: Anna Beck. One word has letters of two alphabets',
};
const pages: Page[] = [];

beforeAll(async () => {
  live = await startLiveSession();
  organiser = await live.conference.person('Olga Organ', 'organiser');
  steward = await live.conference.person('Natalja Orlowa', 'steward');
  await live.conference.person(ANNA);
  double = await live.conference.person(DOUBLE);
}, 120_000);

afterEach(async () => {
  expect(live.trouble).toEqual([]);
  for (const page of pages.splice(0)) await page.context().close();
});

afterAll(async () => {
  await live.stop();
}, 30_000);

const open = async (who: TestPerson, path: string, options = {}): Promise<Page> => {
  const page = await live.open(who, '/console', options);
  pages.push(page);
  if (path !== '/console') await page.goto(live.installation.url + path);
  return page;
};

it.each(Object.entries(LOOKS_LIKE))(
  'marks a name that looks like another in the list of people, in %s',
  async (locale, words) => {
    const page = await open(organiser, '/organise/people', { locale });
    await page.getByRole('row').filter({ hasText: DOUBLE }).getByText(words).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  },
  60_000,
);

it('marks it at the door: where it is searched for, and where its device waits', async () => {
  const phone = await open(steward, '/door', PHONE);
  await phone.locator('.th-choice-row').first().click();
  await phone.getByRole('button', { name: 'Anfangen' }).click();
  await phone.getByRole('button', { name: 'Nach Namen suchen' }).click();
  await phone.getByRole('searchbox').fill('beck');
  await phone.getByRole('listitem').filter({ hasText: DOUBLE }).getByText(LOOKS_LIKE.de).waitFor();
  expect(await axeFindings(phone)).toEqual([]);
  await live.installation.pool.query('UPDATE visit SET confirmed_at = NULL WHERE id = $1', [double.visitId]);
  await phone.reload();
  await phone.getByRole('button', { name: '1 Gerät wartet auf Bestätigung' }).click();
  await phone.getByRole('dialog').getByText(LOOKS_LIKE.de).waitFor();
  await live.installation.pool.query('UPDATE visit SET confirmed_at = now() WHERE id = $1', [double.visitId]);
}, 60_000);

it('marks it among those present on the chair’s console', async () => {
  const { sessionId } = live.conference;
  const socket = await live.socket(double);
  await socket.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
  await socket.ok('stream:enter', { stream: 'session', streamId: sessionId });
  const page = await open(live.chair, '/console');
  await page.getByText(LOOKS_LIKE.de).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  socket.close();
}, 60_000);

it('shows old data without a lang that is none, turned letters or marks over its neighbours', async () => {
  const { sessionId } = live.conference;
  const author = await live.participant('Ewa Turm', 'remote', 'de');
  const socket = await live.socket(author);
  const ask = (text: string) => socket.ok('question:ask', { sessionId, text, language: 'de', anonymous: false });
  const above = await ask('Wer zahlt die Reise?');
  const strange = await ask('Wann?');
  const { pool } = live.installation;
  await pool.query('UPDATE question SET text = $2, language = $3 WHERE id = $1', [
    strange.id,
    `a${'\u0301'.repeat(1_500)}`,
    'zz',
  ]);
  await pool.query("UPDATE person SET given_name = $2, family_name = 'Turm' WHERE id = $1", [author.id, '\u202eawE']);
  const page = await open(live.chair, '/console');
  const card = page.locator('.th-question').filter({ hasText: above.text });
  await card.waitFor();
  const tower = page.locator('.th-question-text').filter({ hasText: '\u0301\u0301\u0301' });
  expect(await tower.getAttribute('lang')).toBeNull();
  expect(await tower.evaluate((element) => getComputedStyle(element).overflow)).toBe('clip');
  const asker = page.locator('.th-question-author bdi').first();
  expect(await asker.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate');
  // Inside a sentence no element can hold it: the turning character itself is gone.
  expect(await page.locator('.th-question-author').allTextContents()).not.toContainEqual(
    expect.stringContaining('\u202e'),
  );
  expect(await axeFindings(page)).toEqual([]);
  socket.close();
}, 60_000);
