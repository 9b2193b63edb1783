import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { CastMember } from '../harness/cast.js';
import { handScan } from '../harness/hand-scan.js';
import { heardGains } from '../harness/heard-graph.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { issueBadges } from '../harness/issued-badges.js';
import { closedTime, ledgerTimes, openConnections } from '../harness/ledger-times.js';
import { startBrowser } from '../harness/media-browser.js';
import { until } from '../harness/until.js';

/**
 * The main job on real input: Düren 2019 from its file to proved minutes, with real browsers, LiveKit and PostgreSQL.
 * With PICTURES=folder it keeps pictures of what happens, for the README.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const SCHEDULE = join(ROOT, 'test/factories/conferences/dueren-2019.schedule.json');
const PEOPLE = `external_id,given_name,family_name,given_name_cyrillic,family_name_cyrillic,town,country,language,roles,working_group
P1,Henrike,Lauterbach,,,Erlangen,DE,de,,AG2
P2,Sabine,Hohmann,,,Kassel,DE,de,,AG2
P3,Marina,Kusnezowa,Марина,Кузнецова,Samara,RU,ru,,AG2
P4,Ljudmila,Wagner,Людмила,Вагнер,Wladimir,RU,ru,,AG2
P5,Paul,Albrecht,,,Düren,DE,de,steward,
${Array.from({ length: 12 }, (_, index) => `H${index + 1},Gast,Nummer ${index + 1},,,Suhl,DE,de,,AG2`).join('\n')}
`;
const CONFERENCE = 'dueren-2019';
const MINUTE = 60_000;

let home: TestInstallation;
let browser: Browser;
let folder: string;
let sessionId: string;
let codes: string[];
const cast: Record<'organiser' | 'chair' | 'hall' | 'german' | 'russian' | 'interpreter' | 'steward', CastMember> =
  {} as never;

const link = async (...args: string[]): Promise<string> =>
  /https?:\S+/u.exec(await home.cli('link', '--conference', CONFERENCE, ...args))![0];
const enter = async (link: string, locale = 'de-DE'): Promise<CastMember> =>
  CastMember.enter(browser, link, { locale });

/** Keeps a picture for the README when pictures are wanted. */
async function picture(member: CastMember, name: string): Promise<void> {
  const wanted = process.env['PICTURES'];
  if (!wanted) return;
  mkdirSync(wanted, { recursive: true });
  await member.page.screenshot({ path: join(wanted, `${name}.png`) });
}

/** Wall time of the venue in Berlin, as the organiser types it. */
const wall = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twinhall-journey-'));
  home = await startInstallation();
  browser = await startBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await home.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it('takes programme and people in, and releases them', async () => {
  await home.cli('import', 'schedule', SCHEDULE);
  cast.organiser = await enter(await link('--role', 'organiser'));
  const { page } = cast.organiser;
  await cast.organiser.go('/organise/import');
  const began = new Date(Math.floor((Date.now() - 60 * MINUTE) / (30 * MINUTE)) * 30 * MINUTE);
  await page.getByLabel('Programm verschieben, freiwillig').fill(wall(began));
  await page.locator('input[type=file]').first().setInputFiles(SCHEDULE);
  await page.getByText('Probelauf: Noch ist nichts gespeichert.').waitFor();
  await picture(cast.organiser, 'import');
  await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
  await page.getByText('Das Programm ist im Entwurf.', { exact: false }).waitFor();
  const people = join(folder, 'people.csv');
  writeFileSync(people, PEOPLE);
  await page.locator('input[type=file]').last().setInputFiles(people);
  await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
  await page.getByText('Die Personen sind da.', { exact: false }).waitFor();

  const links = {
    chair: await link('--role', 'moderator', '--session', 'AG2', '--person', 'P1'),
    interpreter: await link('--role', 'interpreter', '--session', 'AG2', '--person', 'P4', '--language', 'ru'),
    hall: await link('--role', 'hallDevice', '--session', 'AG2'),
    german: await link('--role', 'participant', '--person', 'P2'),
    russian: await link('--role', 'participant', '--person', 'P3'),
    steward: await link('--role', 'steward', '--person', 'P5'),
  };
  await cast.organiser.go('/organise/release');
  await page.getByRole('button', { name: 'Fassung 1 veröffentlichen' }).click();
  await page.getByText('Fassung 1 gilt', { exact: false }).first().waitFor();
  sessionId = (await home.pool.query<{ id: string }>("SELECT id FROM session WHERE code = 'AG2'")).rows[0]!.id;
  for (const role of ['chair', 'interpreter', 'hall', 'german', 'steward'] as const)
    cast[role] = await enter(links[role]);
  cast.russian = await enter(links.russian, 'ru-RU');
}, 120_000);

it('opens the session; the hall sends, two remote people see and hear it', async () => {
  await cast.chair.go(`/s/${sessionId}/console`);
  await cast.chair.button('Sitzung eröffnen').click();
  await cast.hall.go(`/s/${sessionId}/device`);
  await cast.hall.button('Übertragung starten').click();
  await cast.hall.page.locator('[data-state="live"]').waitFor({ timeout: 30_000 });

  await cast.german.go(`/s/${sessionId}/join`);
  await cast.german.page.locator('label:has(input[value=remote])').click();
  await cast.german.page.locator('label:has(input[type=radio])', { hasText: 'Original' }).click();
  // Other halls of the conference are in Aachen.
  await cast.german.page.getByText('Düren und bei Ihnen').waitFor();
  await picture(cast.german, 'join');
  await cast.german.button('Beitreten, Mikrofon aus').click();
  await cast.russian.go(`/s/${sessionId}/join`);
  await cast.russian.page.locator('label:has(input[value=remote])').click();
  await cast.russian.page.locator('label:has(input[type=radio])', { hasText: 'Русский' }).click();
  await cast.russian.button('Войти с выключенным микрофоном').click();
  for (const member of [cast.german, cast.russian]) {
    await member.page.waitForURL((url) => url.pathname === `/s/${sessionId}`);
    await member.receives(20);
  }
  await picture(cast.german, 'session-de');
  await picture(cast.hall, 'hall-device');
}, 120_000);

it('carries the interpreter to whoever chose the language', async () => {
  await cast.interpreter.go(`/s/${sessionId}/booth`);
  await cast.interpreter
    .button(/Mikrofon aus/u)
    .first()
    .click();
  await cast.interpreter.page.getByText('Sie sind auf Sendung').waitFor({ timeout: 20_000 });
  await picture(cast.interpreter, 'interpreter');
  await cast.russian.page.getByText('Вы слышите перевод', { exact: false }).waitFor({ timeout: 20_000 });
  await until('the interpreter at full, the floor ducked below it', async () => {
    const heard = await heardGains(cast.russian.page);
    const isDucked = heard.some(({ gain }) => Math.abs(20 * Math.log10(gain) + 18) < 0.5);
    return isDucked && heard.some(({ gain, level }) => gain > 0.99 && level > 0.005);
  });
  expect(await cast.german.page.getByText('Sie hören die Übersetzung', { exact: false }).count()).toBe(0);
}, 60_000);

it('takes a question in Russian to the screen and to its answer', async () => {
  const asking = cast.russian.page;
  await cast.russian.button('Задать вопрос на русском').click();
  await asking.getByLabel('Ваш вопрос').fill('Будут ли материалы рабочей группы на двух языках?');
  await cast.russian.button('Задать вопрос').last().click();
  const question = cast.chair.page.getByText('Будут ли материалы', { exact: false });
  await question.first().waitFor();
  await cast.chair.button('Freigeben').first().click();
  await cast.german.page.getByText('Будут ли материалы', { exact: false }).waitFor();
  await cast.chair.button('Auf die Leinwand').first().click();
  await cast.chair.button('Beantwortet').first().waitFor();
  await cast.russian.page.getByText('На экране в зале').waitFor();
  await cast.german.page.getByText('Auf der Leinwand').waitFor();
  await picture(cast.chair, 'console');
  await picture(cast.russian, 'session-ru');
  await cast.chair.button('Beantwortet').first().click();
  await until('the answered question to be stored', async () => {
    const { rows } = await home.pool.query<{ state: string }>('SELECT state FROM question WHERE session_id = $1', [
      sessionId,
    ]);
    return rows.length === 1 && rows[0]!.state === 'answered';
  });
}, 60_000);

it('takes a question of somebody who hears the original, in the language of the page', async () => {
  await cast.german.button('Frage auf Deutsch stellen').click();
  await cast.german.page.getByLabel('Ihre Frage').fill('Wer schreibt das Protokoll?');
  await cast.german.button('Frage stellen').last().click();
  await cast.chair.page.getByText('Wer schreibt das Protokoll?').first().waitFor();
  const { rows } = await home.pool.query('SELECT language, state FROM question WHERE text LIKE $1', ['Wer schreibt%']);
  expect(rows).toEqual([{ language: 'de', state: 'waiting' }]);
}, 30_000);

it('brings her on stage, and the hall receives her picture and voice', async () => {
  await cast.chair.page
    .getByRole('row', { name: /Kusnezowa/u })
    .getByRole('button', { name: 'Auf die Bühne' })
    .click();
  await cast.russian.button('Выйти на сцену').click();
  await cast.russian.button('Включить микрофон').first().click();
  await cast.russian
    .button(/^Камера|^Видео|^Изображение|^Картинка/u)
    .first()
    .click();
  await cast.hall.receives(10);
  await picture(cast.hall, 'stage');
}, 90_000);

it('counts twelve badges at the door: one twice, one of another conference', async () => {
  codes = await issueBadges(cast.organiser, home.pool, CONFERENCE, 'H%');
  const door = cast.steward.page;
  await cast.steward.go('/door');
  await door.getByText('AG 2', { exact: false }).first().click();
  await cast.steward.button('Anfangen').click();
  for (const code of codes) await scan(code, 'Einlass');
  await scan(codes[0]!, 'Ist schon im Saal');
  await scan(await badgeElsewhere(), 'Andere Konferenz');
  const { rows } = await home.pool.query<{ kind: string; n: number }>(
    "SELECT kind, count(*)::int AS n FROM presence_observation WHERE source = 'door' GROUP BY kind ORDER BY kind",
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      { kind: 'in', n: 13 },
      { kind: 'refused', n: 1 },
    ]),
  );
  await cast.organiser.go('/organise/attendance');
  const { page } = cast.organiser;
  const card = page.locator('.att-hall', { hasText: 'AG 2' });
  await card
    .getByRole('meter', { name: /Raum 2/u })
    .and(page.locator('[aria-valuenow="12"]'))
    .waitFor();
  // The German and the Russian; the chair, the interpreter and the device are no participants from afar.
  await card.getByText('2', { exact: true }).waitFor();
  await picture(cast.organiser, 'attendance');
}, 120_000);

it('closes the session and proves the minutes', async () => {
  await cast.steward.page.getByText('Ausgang', { exact: true }).first().click();
  await scan(codes[1]!, 'Ausgang');
  await cast.chair.button('Schließen').first().click();
  await cast.german.page.getByText('Sitzung geschlossen', { exact: false }).first().waitFor({ timeout: 15_000 });
  // They go home: from here on both legs of each have an end in the ledger.
  for (const remote of [cast.german, cast.russian]) await remote.page.context().close();
  await until('both legs of both to end', async () => (await openConnections(home.pool, ['P2', 'P3'])) === 0);
  const file = join(folder, 'attendance.csv');
  await home.cli('export', 'attendance', file, '--conference', CONFERENCE);
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true }).filter(
    (row) => row['session_code'] === 'AG2',
  );
  const of = (externalId: string): Record<string, string> =>
    rows.find((row) => row['person_external_id'] === externalId)!;
  const seconds = (externalId: string): [proved: number, possible: number] => [
    Number(of(externalId)['proved_seconds']),
    Number(of(externalId)['possible_seconds']),
  ];
  const ledger = await ledgerTimes(home.pool);
  const whole = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / 1_000);
  const [first, again] = ledger('H1', 'door');
  const [came, left] = ledger('H2', 'door');
  const [stayed] = ledger('H5', 'door');
  const closedAt = await closedTime(home.pool, sessionId);
  // Scanned twice: proved as far as the second scan. Scanned out: to the second. Never scanned out: possible to the close.
  expect(seconds('H1')).toEqual([whole(first!, again!), whole(first!, closedAt)]);
  expect(seconds('H2')).toEqual([whole(came!, left!), whole(came!, left!)]);
  expect(seconds('H5')).toEqual([0, whole(stayed!, closedAt)]);
  // Proved is what stage and heartbeat both say, possible what either says.
  for (const remote of ['P2', 'P3']) {
    const [stage, beat] = [ledger(remote, 'stage'), ledger(remote, 'heartbeat')];
    const from = [stage[0]!, beat[0]!].map(Number);
    const to = [stage.at(-1)!, beat.at(-1)!].map((at) => Math.min(Number(at), Number(closedAt)));
    expect(of(remote)).toMatchObject({ mode: 'remote', evidence: 'heartbeat,stage' });
    const spans = [Math.min(...to) - Math.max(...from), Math.max(...to) - Math.min(...from)];
    expect(seconds(remote)).toEqual(spans.map((ms) => Math.floor(ms / 1_000)));
    expect(seconds(remote)[0]).toBeGreaterThan(10);
  }
  // Nobody else: not the one with the badge of another conference, no device, no staff.
  const here = [...Array.from({ length: 12 }, (_, index) => `H${index + 1}`), 'P1', 'P2', 'P3', 'P4'];
  expect(rows.filter((row) => !here.includes(row['person_external_id']!))).toEqual([]);
  for (const member of Object.values(cast)) expect(member.trouble).toEqual([]);
}, 90_000);

/** A genuine badge of this installation, but of another conference. */
async function badgeElsewhere(): Promise<string> {
  await home.cli('import', 'schedule', join(ROOT, 'test/factories/conferences/krasnodar-2017.schedule.json'));
  const printed = await home.cli('link', '--conference', 'krasnodar-2017', '--role', 'organiser');
  const organiser = await enter(/https?:\S+/u.exec(printed)![0]);
  const [badge] = await issueBadges(organiser, home.pool, 'krasnodar-2017');
  await organiser.page.context().close();
  return badge!;
}

/** Scans as a hand scanner does: a fast keyboard that ends with Enter; the lamp is put out again. */
async function scan(code: string, verdict: string): Promise<void> {
  const door = cast.steward.page;
  await handScan(door, code);
  await door.locator('.th-scan-verdict', { hasText: verdict }).waitFor({ timeout: 15_000 });
  if (verdict === 'Ist schon im Saal') await picture(cast.steward, 'door');
  // A green lamp goes out by itself: on a busy machine before the click.
  await door
    .locator('.th-scan-acts button')
    .last()
    .click({ timeout: 3_000 })
    .catch(() => undefined);
  await door.locator('.door-lamp').waitFor({ state: 'detached' });
}
