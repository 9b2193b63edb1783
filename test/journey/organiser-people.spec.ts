import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { CastMember } from '../harness/cast.js';
import { launchChromium } from '../harness/chromium.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';

/** An organiser puts single people, delegations and the people of a session right. */
const SCHEDULE = join(import.meta.dirname, '../factories/conferences/kaluga-2021.schedule.json');
const PEOPLE = `external_id,given_name,family_name,given_name_cyrillic,family_name_cyrillic,town,delegation,language
P1,Anna,Sokolowa,Анна,Соколова,Wladimir,,ru
P2,Jens,Petersen,,,Kiel,Stadtjugendring Kiel,de
P3,Igor,Dolm,Игорь,Дольм,Kaluga,,de
`;

let home: TestInstallation;
let folder: string;
let browser: Browser;
let organiser: CastMember;
let page: Page;

const count = async (sql: string): Promise<number> =>
  (await home.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0]!.n;
const act = async (name: string, what: string): Promise<void> => {
  await page.getByRole('button', { name: `Schritte für ${name}` }).click();
  await page.getByRole('menuitem', { name: what }).click();
  await page.getByRole('dialog').waitFor();
};
const saved = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' });
const choose = async (label: RegExp, option: string): Promise<void> => {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twinhall-people-'));
  writeFileSync(join(folder, 'people.csv'), PEOPLE);
  home = await startInstallation();
  await home.cli('import', 'schedule', SCHEDULE);
  await home.cli('import', 'people', join(folder, 'people.csv'), '--conference', 'kaluga-2021');
  browser = await launchChromium();
  const link = await home.cli('link', '--conference', 'kaluga-2021', '--role', 'organiser');
  organiser = await CastMember.enter(browser, /https?:\S+/u.exec(link)![0]);
  page = organiser.page;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await home.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('a person', () => {
  it('is changed in a sheet and put back with one press', async () => {
    await organiser.go('/organise/people');
    await act('Jens Petersen', 'Bearbeiten');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Vorname', { exact: true }).fill('');
    await page.getByLabel('Nachname', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').getByText('Geben Sie der Person einen Namen', { exact: false }).waitFor();
    await page.getByLabel('Vorname', { exact: true }).fill('Jens');
    await page.getByLabel('Nachname', { exact: true }).fill('Peters');
    await page.getByRole('textbox', { name: 'E-Mail' }).fill('jens@example.org');
    await page.locator('.ppl-roles .th-checkbox', { hasText: 'Saalteam' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await saved();
    const row = page.getByRole('row', { name: /Jens Peters/u });
    await row.getByText('Saalteam').waitFor();
    await row.getByText('Stadtjugendring Kiel').waitFor();
    const stored = "person p JOIN person_role r ON r.person_id = p.id AND r.role = 'steward'";
    expect(await count(`${stored} WHERE p.family_name = 'Peters' AND p.email = 'jens@example.org'`)).toBe(1);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('row', { name: /Jens Petersen/u }).waitFor();
    expect(await count(stored)).toBe(0);
  }, 60_000);

  it('moves into a delegation that is made with it; a badge names delegation and town', async () => {
    await act('Jens Petersen', 'Bearbeiten');
    await choose(/Delegation$/u, 'neue Delegation');
    await page.getByLabel('Name der Delegation').fill('Jugendrat');
    await page.getByRole('textbox', { name: 'Stadt' }).fill('Kiel');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await saved();
    const row = page.getByRole('row', { name: /Jens Petersen/u });
    await row.getByText('Jugendrat').waitFor();
    await row.locator('.th-checkbox').click();
    await page.getByRole('button', { name: 'Ausweise drucken' }).click();
    await page.locator('.prn-delegation').getByText('Jugendrat').waitFor();
    await page.locator('.prn-town').getByText('Kiel').waitFor();
    await page.getByRole('button', { name: 'Schließen' }).last().click();
  }, 60_000);

  it('is removed while nothing is recorded; else link and badge are taken back', async () => {
    await home.pool.query(
      `INSERT INTO presence_observation (id, conference_id, source, source_event_id, person_id, kind, at, received_at)
       SELECT gen_random_uuid(), conference_id, 'door', gen_random_uuid()::text, id, 'in', now(), now() FROM person
       WHERE external_id = 'P2'`,
    );
    await act('Jens Petersen', 'Entfernen');
    await page.getByRole('button', { name: 'Endgültig entfernen' }).click();
    await page.getByRole('alert').getByText('Nachweise werden nie gelöscht', { exact: false }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Link und Ausweis zurückziehen' }).click();
    await saved();
    expect(await count('badge WHERE revoked_at IS NULL')).toBe(0);
    await act('Anna Sokolowa', 'Entfernen');
    await page.getByRole('button', { name: 'Endgültig entfernen' }).click();
    await saved();
    await page.getByRole('row', { name: /Anna Sokolowa/u }).waitFor({ state: 'detached' });
    expect(await count("person WHERE external_id = 'P1'")).toBe(0);
    expect(await count("person WHERE external_id = 'P2'")).toBe(1);
  }, 60_000);
});

describe('delegations', () => {
  it('show how many people they have and get a twin, on both sides', async () => {
    await page.getByRole('link', { name: 'Delegationen' }).click();
    const kiel = page.getByRole('row', { name: /^Jugendrat/u });
    await kiel.getByText('Kiel', { exact: true }).waitFor();
    await kiel.getByText('1', { exact: true }).waitFor();
    await choose(/Partner von Jugendrat$/u, 'Kaluga');
    await page.getByRole('button', { name: /Jugendrat Partner von Kaluga$/u }).waitFor();
    expect(await count('twinning')).toBe(1);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('button', { name: /kein Partner Partner von Kaluga$/u }).waitFor();
    expect(await count('twinning')).toBe(0);
  }, 60_000);
});

describe('a session', () => {
  it('keeps the language of its interpreters, asks for a missing one, and takes the rule of the door', async () => {
    await organiser.go('/organise/sessions');
    await page.getByText('Di., 29. Juni').click();
    await page.getByRole('button', { name: /^AG 1/u }).click();
    const booths = page.getByRole('group', { name: 'Dolmetschen' });
    await booths.getByPlaceholder('Person hinzufügen').fill('Dolm');
    await booths.getByRole('button', { name: 'Igor Dolm hinzufügen' }).click();
    await choose(/Kabine von Igor Dolm$/u, 'Russisch');
    await page.locator('.th-switch', { hasText: 'An der Tür wird nur das Kommen gescannt' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await saved();
    expect(await count("session WHERE code = 'AG1' AND in_only")).toBe(1);
    expect(await count("session_person WHERE role = 'interpreter' AND language = 'ru'")).toBe(1);

    await page.getByRole('button', { name: /^AG 1/u }).click();
    await page.getByRole('button', { name: /^Russisch Kabine von Igor Dolm/u }).waitFor();
    const chairs = page.getByRole('group', { name: 'Moderation' });
    await chairs.getByPlaceholder('Person hinzufügen').fill('Petersen');
    await chairs.getByRole('button', { name: 'Jens Petersen hinzufügen' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await saved();
    expect(await count("session_person WHERE role = 'interpreter' AND language = 'ru'")).toBe(1);

    await home.pool.query('UPDATE session_person SET language = NULL');
    await organiser.go('/organise/sessions');
    await page.getByText('Di., 29. Juni').click();
    await page.getByRole('button', { name: /^AG 1/u }).click();
    await page.getByRole('button', { name: 'Jens Petersen herausnehmen' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').getByText('in welche Sprache Igor Dolm dolmetscht', { exact: false }).waitFor();
  }, 60_000);

  it('needed no foreign host', () => {
    expect(organiser.trouble).toEqual([]);
  });
});
