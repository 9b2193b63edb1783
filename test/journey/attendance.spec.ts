import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { CastMember } from '../harness/cast.js';
import { launchChromium } from '../harness/chromium.js';
import { demoLinks } from '../harness/demo-links.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';

/** The board of the demo, whose working group 5 is open, while its door counts people in. */
let home: TestInstallation;
let browser: Browser;
let organiser: CastMember;
let page: Page;
let people: { id: string; name: string }[];

/** Counts people into or out of hall 5 as a steward's phone would. */
const scan = async (direction: 'in' | 'out', chosen: readonly { id: string }[]): Promise<void> => {
  const { rows } = await home.pool.query<{ id: string; conference: string }>(
    "SELECT id, conference_id AS conference FROM hall WHERE name = 'Saal 5'",
  );
  const at = new Date().toISOString();
  const scans = chosen.map(({ id }) => ({ id: randomUUID(), direction, hallId: rows[0]!.id, personId: id, at }));
  const status = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path!, { method: 'POST', headers, body: body! })).status;
    },
    [`/api/conferences/${rows[0]!.conference}/scans`, JSON.stringify({ scans, sentAt: at })],
  );
  expect(status).toBe(200);
};

const totals = (): Promise<string[]> => page.locator('.att-totals strong').allTextContents();

beforeAll(async () => {
  home = await startInstallation();
  const links = await demoLinks(home);
  browser = await launchChromium();
  organiser = await CastMember.enter(browser, links['organiser']!);
  page = organiser.page;
  const found = await home.pool.query<{ id: string; name: string }>(
    `SELECT id, given_name || ' ' || family_name AS name FROM person WHERE given_name <> '' AND family_name <> ''
     ORDER BY family_name, given_name LIMIT 40`,
  );
  people = found.rows;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await home.stop();
}, 60_000);

describe('the board', () => {
  it('counts people as doors do, hall by hall, without a reload', async () => {
    await organiser.go('/organise/attendance');
    await page.getByRole('meter', { name: 'Belegung von Saal 5' }).waitFor();
    expect((await totals()).map((text) => text.trim())).toEqual(['0', '0', '0']);
    await scan('in', people.slice(0, 37));
    await page.locator('.att-hall').getByText('37', { exact: true }).waitFor({ timeout: 15_000 });
    await page.getByText('3 frei').waitFor();
    expect((await totals()).map((text) => text.trim())).toEqual(['37', '37', '0']);
    expect(await axeFindings(page)).toEqual([]);
    await scan('in', people.slice(37, 40));
    await page.locator('.att-hall[data-full="true"]').getByText('voll').waitFor({ timeout: 15_000 });
  }, 60_000);

  it('draws the course, and says it as a table too', async () => {
    await page.getByText('Jetzt 40 in Sälen, 0 zugeschaltet.', { exact: false }).waitFor({ timeout: 15_000 });
    await page.getByText('Verlauf als Tabelle').click();
    const last = page.locator('.att-details tbody tr').last();
    expect(await last.locator('td').allTextContents()).toEqual(['40', '0']);
  }, 60_000);

  it('changes a limit at once', async () => {
    await page.getByRole('button', { name: 'Grenze ändern' }).click();
    await page.getByRole('menuitem', { name: 'Saal 5' }).click();
    await page.getByLabel('Personen gleichzeitig').fill('80');
    await page.getByRole('button', { name: 'Sofort gelten lassen' }).click();
    await page.getByText('40 frei').waitFor({ timeout: 15_000 });
  }, 60_000);
});

describe('the minutes', () => {
  it('stand beside each other, proved and possible, with the evidence behind them', async () => {
    await scan('out', people.slice(0, 1));
    await page.getByRole('button', { name: 'Personen: Saal 5' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByPlaceholder('Name').fill(people[0]!.name);
    await sheet.getByText('belegt').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await sheet.getByRole('button', { name: `Belege: ${people[0]!.name}` }).click();
    await sheet.getByText('Eingang, Tür').waitFor();
    await sheet.getByText('Ausgang, Tür').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it('are corrected by another row with a reason, never by a change', async () => {
    const before = await home.pool.query('SELECT id, kind, at FROM presence_observation ORDER BY id');
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: /^Berichtigen: .* Ausgang, Tür/u }).click();
    await sheet.getByRole('button', { name: 'Berichtigung speichern' }).click();
    await sheet.getByText('Ohne Grund lässt sich nichts berichtigen.').waitFor();
    await sheet.getByLabel('Grund').fill('Falscher Ausweis');
    await sheet.getByRole('button', { name: 'Berichtigung speichern' }).click();
    await sheet.getByText('ersetzt durch eine Berichtigung').waitFor();
    await sheet.getByText('Falscher Ausweis', { exact: false }).waitFor();
    const after = await home.pool.query<{ kind: string; reason: string }>(
      'SELECT id, kind, at FROM presence_observation WHERE corrects_id IS NULL ORDER BY id',
    );
    expect(after.rows).toEqual(before.rows);
    const added = await home.pool.query<{ kind: string; reason: string }>(
      'SELECT kind, reason FROM presence_observation WHERE corrects_id IS NOT NULL',
    );
    expect(added.rows).toEqual([{ kind: 'void', reason: 'Falscher Ausweis' }]);
    await page.locator('.th-sheet-head').getByRole('button').click();
  }, 60_000);

  it('come as a file that spreadsheets read', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Exportieren' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFFconference,session_code,')).toBe(true);
    expect(text).toContain(people[5]!.name.split(' ').at(-1));
  }, 60_000);
});

it('needed no foreign host and never crashed', () => {
  expect(organiser.trouble).toEqual([]);
});
