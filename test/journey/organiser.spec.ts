import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { CastMember } from '../harness/cast.js';
import { launchChromium } from '../harness/chromium.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';

/** An organiser's office: a file becomes a released programme, a list becomes people with links and badges. */
const SCHEDULE = join(import.meta.dirname, '../factories/conferences/kaluga-2021.schedule.json');
const HEAD =
  'external_id,given_name,family_name,given_name_cyrillic,family_name_cyrillic,town,language,roles,working_group';
const GOOD = `${HEAD}
P1,Anna,Sokolowa,Анна,Соколова,Wladimir,ru,participant,AG5
P2,Jens,Petersen,,,Kiel,de,participant,AG5
P3,Henrike,Lauterbach,,,Berlin,de,participant,AG5
`;

let home: TestInstallation;
let folder: string;
let browser: Browser;
let organiser: CastMember;
let page: Page;

const link = async (...args: string[]): Promise<string> =>
  /https?:\S+/u.exec(await home.cli('link', '--conference', 'kaluga-2021', ...args))![0];
const count = async (sql: string): Promise<number> =>
  (await home.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0]!.n;
const file = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const choosePeople = (path: string): Promise<void> => page.locator('input[type=file]').last().setInputFiles(path);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twinhall-organiser-'));
  home = await startInstallation();
  await home.cli('import', 'schedule', SCHEDULE);
  browser = await launchChromium();
  organiser = await CastMember.enter(browser, await link('--role', 'organiser'));
  page = organiser.page;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await home.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('the import', () => {
  it('rejects a list as a whole, names each line, and stores nobody', async () => {
    const before = await count('person');
    await organiser.go('/organise/import');
    await choosePeople(
      file('bad.csv', `${GOOD}P4,Ohne,Adresse,,,Suhl,klingonisch,participant,\nP1,Noch,Einmal,,,,,,\n`),
    );
    await page.getByText('Nichts wurde eingelesen: 2 Stellen sind zu ändern').first().waitFor();
    await page.getByRole('rowheader', { name: 'Zeile 5' }).waitFor();
    await page.getByText('Diese Sprache ist nicht bekannt.').waitFor();
    await page.getByText('Diese Person steht schon in einer früheren Zeile.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await count('person')).toBe(before);
  }, 60_000);

  it('shows a dry run that stores nothing, then takes a list in, whatever a spreadsheet encodes it in', async () => {
    const before = await count('person');
    await page.getByRole('button', { name: 'Andere Datei' }).click();
    await choosePeople(file('good.csv', Buffer.from(`\uFEFF${GOOD}`, 'utf16le')));
    await page.getByText('Probelauf: Noch ist nichts gespeichert.').waitFor();
    expect(await count('person')).toBe(before);
    await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
    await page.getByText('Die Personen sind da.', { exact: false }).waitFor();
    expect(await count('person')).toBe(before + 3);
    expect(await count("person WHERE family_name_cyrillic = 'Соколова'")).toBe(1);
  }, 60_000);

  it('says that the same programme again changes nothing, and refuses what is no JSON', async () => {
    await page.locator('input[type=file]').first().setInputFiles(SCHEDULE);
    await page.getByText('Die Datei ändert nichts: Alles ist schon so.').waitFor();
    await page.getByRole('button', { name: 'Andere Datei' }).first().click();
    await page.locator('input[type=file]').first().setInputFiles(file('no.json', '{"schedule":'));
    await page.getByText('Nichts wurde eingelesen: 1 Stelle ist zu ändern').waitFor();
  }, 60_000);
});

describe('draft and release', () => {
  it('releases the draft with a note', async () => {
    await organiser.go('/organise/release');
    await page.getByText('9 Änderungen', { exact: false }).first().waitFor();
    await page.getByLabel('Ein Satz dazu, freiwillig').fill('Erste Fassung');
    await page.getByRole('button', { name: 'Fassung 1 veröffentlichen' }).click();
    await page.getByRole('heading', { name: 'Der Entwurf ist gleich der Fassung 1' }).waitFor();
    await page.getByText('Erste Fassung').waitFor();
    expect(await count('release')).toBe(1);
  }, 60_000);

  it('refuses a clash of halls with a sentence that names both sessions, and stores nothing', async () => {
    await organiser.go('/organise/sessions');
    await page.getByText('Di., 29. Juni').click();
    await page.getByRole('button', { name: /^AG 1/u }).click();
    await page.getByRole('button', { name: /^Saal 1, Kaluga/u }).click();
    await page.getByRole('option', { name: 'Saal 2, Kaluga' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    const refusal = page.getByRole('alert');
    await refusal.getByText('Saal 2 wäre zur selben Zeit zweimal belegt', { exact: false }).waitFor();
    expect(await refusal.textContent()).toMatch(/AG\s1 .*AG\s2 /u);
    expect(await axeFindings(page)).toEqual([]);
    expect(await count("session s JOIN hall h ON h.id = s.hall_id WHERE s.code = 'AG1' AND h.name = 'Saal 1'")).toBe(1);
  }, 60_000);

  it('changes times, titles and moderators, and undoes them', async () => {
    await page.getByRole('button', { name: /^Saal 2, Kaluga/u }).click();
    await page.getByRole('option', { name: 'Saal 1, Kaluga' }).click();
    await page.getByLabel('Ende, Ortszeit').fill('2021-06-29T14:30');
    await page.getByLabel('Titel, Deutsch').fill('Wirtschaft');
    const chairs = page.getByRole('group', { name: 'Moderation' });
    await chairs.getByPlaceholder('Person hinzufügen').fill('Lauter');
    await chairs.getByRole('button', { name: 'Henrike Lauterbach hinzufügen' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const stored = "session WHERE code = 'AG1' AND end_local = '2021-06-29T14:30' AND titles->>'de' = 'Wirtschaft'";
    expect(await count(stored)).toBe(1);
    expect(await count("session_person WHERE role = 'moderator'")).toBe(1);

    await organiser.go('/organise/release');
    await page
      .getByRole('row', { name: /Wirtschaft/u })
      .getByText('Moderation', { exact: false })
      .waitFor();
    await organiser.go('/organise/sessions');
    await page.getByText('Di., 29. Juni').click();
    await page.getByRole('button', { name: /^AG 1 .*Wirtschaft/u }).click();
    await page.getByLabel('Titel, Deutsch').fill('Handel');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('button', { name: /^AG 1 .*Handel/u }).waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('button', { name: /^AG 1 .*Wirtschaft/u }).waitFor();
  }, 60_000);

  it('limits a hall at once, without a release', async () => {
    await page.getByRole('button', { name: /^Saal 4 .*Grenze ändern/u }).click();
    await page.getByLabel('Personen gleichzeitig').fill('viele');
    await page.getByText('Hier gehört eine ganze Zahl hin.').waitFor();
    await page.getByLabel('Personen gleichzeitig').fill('20');
    await page.getByRole('button', { name: 'Sofort gelten lassen' }).click();
    await page.getByRole('button', { name: /^Saal 4 bis 20/u }).waitFor();
    expect(await count("hall WHERE name = 'Saal 4' AND hygiene_limit = 20")).toBe(1);
    expect(await count('release')).toBe(1);
  }, 60_000);

  it('gives the conference its colour', async () => {
    await page.getByRole('button', { name: 'Farbe' }).click();
    const hue = page.getByRole('slider', { name: 'Farbton' });
    await hue.focus();
    await page.keyboard.press('Home');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await count('conference WHERE accent_hue = 0')).toBe(1);
  }, 60_000);
});

describe('people', () => {
  const choose = (name: string): Promise<void> =>
    page
      .getByRole('row', { name: new RegExp(name, 'u') })
      .locator('.th-checkbox')
      .click();

  it('are found in either script and get badges to print, the same ones again', async () => {
    await organiser.go('/organise/people');
    await page.getByPlaceholder('Name, Stadt oder E-Mail').fill('соколова');
    await choose('Anna Sokolowa');
    await page.getByRole('button', { name: 'Ausweise drucken' }).click();
    await page.getByRole('img', { name: 'Ausweis von Anna Sokolowa' }).waitFor();
    await page.locator('.prn-badge').getByText('Анна Соколова').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Schließen' }).last().click();
    await page
      .getByRole('row', { name: /Anna Sokolowa/u })
      .getByText('ausgestellt')
      .waitFor();
    expect(await count('badge')).toBe(1);
  }, 60_000);

  it('get links that are shown once, after a word about what that does', async () => {
    await page.getByRole('button', { name: 'Links ausstellen' }).click();
    await page.getByText('1 Person bekommt einen neuen Link.', { exact: false }).waitFor();
    await page.getByRole('button', { name: '1 neuen Link ausstellen' }).click();
    await page.getByText('Diese Links sehen Sie nur jetzt', { exact: false }).waitFor();
    const url = (await page.locator('.prn-url').textContent()) ?? '';
    expect(url).toMatch(/^http:\/\/localhost:\d+\/j#[\w-]{22}$/u);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
    await page.getByRole('button', { name: 'Schließen' }).last().click();
    const anna = await CastMember.enter(browser, url);
    expect(anna.trouble).toEqual([]);
    const second = await browser.newContext({ locale: 'de-DE' });
    const other = await second.newPage();
    await other.goto(url);
    await other.getByRole('button', { name: 'Twinhall öffnen' }).click();
    await other.getByRole('heading', { name: 'Bestätigen Sie dieses Gerät' }).waitFor();

    await page.getByText('1 Gerät wartet auf Bestätigung').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: /^Bestätigen: Anna Sokolowa/u }).click();
    await other.waitForURL((address) => address.pathname === '/');
    await second.close();
  }, 90_000);

  it('lose links and devices at once', async () => {
    await page.getByRole('button', { name: 'Anna Sokolowa', exact: true }).click();
    await page.getByRole('dialog').getByText('bestätigt').first().waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Abmelden/u })
        .count(),
    ).toBe(2);
    await page
      .getByRole('button', { name: /^Abmelden/u })
      .first()
      .click();
    await page.locator('.th-sheet-head').getByRole('button').click();
    await page.getByRole('button', { name: 'Mehr' }).click();
    await page.getByRole('menuitem', { name: 'Links zurückziehen' }).click();
    await page.getByRole('button', { name: '1 Link zurückziehen' }).click();
    await page
      .getByRole('row', { name: /Anna Sokolowa/u })
      .getByText('zurückgezogen')
      .waitFor();
    expect(
      await count("visit v JOIN person p ON p.id = v.person_id WHERE p.external_id = 'P1' AND v.revoked_at IS NULL"),
    ).toBe(0);
  }, 60_000);
});

it('refuses a participant with a sentence, and needed no foreign host', async () => {
  const jens = await CastMember.enter(browser, await link('--role', 'participant', '--person', 'P2'));
  await jens.go('/organise/people');
  await jens.page.getByText('Hier kommen Sie nicht weiter').waitFor();
  expect(await axeFindings(jens.page)).toEqual([]);
  expect([...jens.trouble, ...organiser.trouble]).toEqual([]);
}, 60_000);
