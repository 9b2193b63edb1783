import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../harness/accessible.js';
import { writeBadgePicture } from '../harness/badge-picture.js';
import { CastMember } from '../harness/cast.js';
import { launchChromium } from '../harness/chromium.js';
import { demoLinks } from '../harness/demo-links.js';
import { handScan } from '../harness/hand-scan.js';
import { heardSignals, listenToSignals } from '../harness/heard-signals.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { until } from '../harness/until.js';

/** A steward's phone at the door of hall 5 of the demo: real camera picture, real badges, real ledger. */
let home: TestInstallation;
let folder: string;
let office: Browser;
let browser: Browser;
let organiser: CastMember;
let steward: CastMember;
let phone: Page;
let people: { id: string; name: string; code: string }[];

const call = (page: Page, method: string, path: string, body?: unknown): Promise<unknown> =>
  page.evaluate(
    async ([verb, address, text]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(address!, { method: verb!, ...(text ? { body: text, headers } : {}) });
      if (!answer.ok) throw new Error(`${verb} ${address}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? null : ((await answer.json()) as unknown);
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)],
  );

/** Issues badges of participants of the demo. */
const issue = async (page: Page, count: number): Promise<typeof people> => {
  const { conferenceId } = (await call(page, 'GET', '/api/me')) as { conferenceId: string };
  const at = `/api/conferences/${conferenceId}`;
  const rows = ((await call(page, 'GET', `${at}/people`)) as { id: string; name: string; roles: string[] }[])
    .filter(({ roles }) => roles.every((role) => role === 'participant'))
    .slice(0, count);
  const badges = (await call(page, 'POST', `${at}/badges`, { personIds: rows.map(({ id }) => id) })) as {
    personId: string;
    code: string;
  }[];
  return rows.map(({ id, name }) => ({ id, name, code: badges.find(({ personId }) => personId === id)!.code }));
};

const stored = async (): Promise<string[]> => {
  const { rows } = await home.pool.query<{ word: string }>(
    "SELECT kind || ' ' || outcome AS word FROM presence_observation WHERE source = 'door' ORDER BY received_at, id",
  );
  return rows.map(({ word }) => word);
};

const scan = (code: string): Promise<void> => handScan(phone, code);
const lamp = (colour: 'green' | 'yellow' | 'red') => phone.locator(`.th-scan[data-lamp="${colour}"]`);
const next = async (): Promise<void> => {
  await phone.getByRole('button', { name: 'Weiter' }).click();
  await phone.locator('.door-lamp').waitFor({ state: 'detached' });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twinhall-door-'));
  home = await startInstallation();
  const links = await demoLinks(home);
  office = await launchChromium();
  organiser = await CastMember.enter(office, links['organiser']!);
  people = await issue(organiser.page, 8);
  const film = join(folder, 'badge.y4m');
  writeBadgePicture(film, people[0]!.code);
  browser = await launchChromium({
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const form = { viewport: { width: 390, height: 844 }, hasTouch: true, timezoneId: 'Europe/Moscow' };
  steward = await CastMember.enter(browser, links['steward']!, form);
  phone = steward.page;
  await phone.addInitScript(listenToSignals);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await office.close();
  await home.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('the door of a hall', () => {
  it('is chosen first, and the camera reads a badge: green, counted', async () => {
    await steward.go('/door');
    await phone.getByText('Saal 5', { exact: true }).click();
    await phone.getByRole('button', { name: 'Anfangen' }).click();
    await lamp('green').waitFor({ timeout: 20_000 });
    await phone.getByRole('heading', { name: 'Einlass' }).waitFor();
    await lamp('green').getByText(people[0]!.name).waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    expect(await stored()).toEqual(['in in']);
    // The badge is still before the camera: it counts once, and the lamp goes out by itself.
    await phone.locator('.door-lamp').waitFor({ state: 'detached' });
    await phone.getByText('1', { exact: true }).waitFor();
    expect(await stored()).toEqual(['in in']);
  }, 60_000);

  it('shows yellow for somebody inside and red for what is no badge, each with its own outline', async () => {
    await scan(people[0]!.code);
    await lamp('yellow').waitFor();
    await phone.getByRole('heading', { name: 'Ist schon im Saal' }).waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    await scan('4006381333931');
    await lamp('red').waitFor();
    await phone.getByText('nicht gezählt', { exact: false }).waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    await next();
    expect((await stored()).slice(1)).toEqual(['in already_in', 'refused forged']);
  }, 60_000);

  it('tells green, yellow and red apart for ears and hands: one tone, two, three, and as many buzzes', async () => {
    const { tones, buzzes } = await heardSignals(phone);
    expect(tones).toEqual([1318, 660, 660, 196, 196, 196]);
    // Vibrations with pauses between them.
    expect(buzzes.map((buzz) => buzz.length)).toEqual([1, 3, 5]);
  });

  it('finds somebody by name and counts the person like a scan', async () => {
    await phone.getByRole('button', { name: 'Nach Namen suchen' }).click();
    await phone.getByPlaceholder('Name, lateinisch oder kyrillisch').fill(people[1]!.name);
    await phone.getByRole('button', { name: `Eingang: ${people[1]!.name}` }).click();
    await lamp('green').getByText(people[1]!.name).waitFor();
    await next();
    expect((await stored()).at(-1)).toBe('in in');
    await phone.getByText('2', { exact: true }).waitFor();
  }, 60_000);

  it('refuses when the hall is full, and lets in over the limit with a reason only', async () => {
    await call(organiser.page, 'PUT', await limitPath(), { hygieneLimit: 2 });
    await scan(people[2]!.code);
    await lamp('red').waitFor();
    await phone.getByRole('heading', { name: 'Kein Einlass: Saal ist voll' }).waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Trotzdem einlassen' }).click();
    await phone.getByText('Ohne Grund geht es nicht. Ein Wort genügt.').waitFor();
    await phone.getByLabel('Grund, trotzdem einzulassen').fill('Dolmetscherin');
    await phone.getByRole('button', { name: 'Trotzdem einlassen' }).click();
    await lamp('green').waitFor();
    await next();
    expect((await stored()).slice(-2)).toEqual(['refused full', 'in over_limit']);
    const reasons = await home.pool.query<{ reason: string }>(
      "SELECT reason FROM presence_observation WHERE outcome = 'over_limit'",
    );
    expect(reasons.rows).toEqual([{ reason: 'Dolmetscherin' }]);
    await call(organiser.page, 'PUT', await limitPath(), { hygieneLimit: 40 });
  }, 60_000);

  it('counts out explicitly, also the badge that stays before the camera', async () => {
    await phone.getByText('Ausgang', { exact: true }).first().click();
    await lamp('green').waitFor();
    await phone.getByRole('heading', { name: 'Ausgang' }).waitFor();
    await next();
    expect((await stored()).at(-1)).toBe('out out');
    await phone.getByText('Eingang', { exact: true }).first().click();
    await lamp('green').waitFor();
    await next();
  }, 60_000);
});

describe('a door without a network', () => {
  it('keeps every scan, says how many, over a reload too, and sends each once when the network is back', async () => {
    const before = (await stored()).length;
    await phone.context().setOffline(true);
    for (const { code } of people.slice(3, 6)) {
      await scan(code);
      await phone.getByRole('heading', { name: 'Gemerkt, noch nicht geprüft' }).waitFor();
      await next();
    }
    await phone.getByText('3 Scans noch nicht gesendet').waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    expect((await stored()).length).toBe(before);
    await phone.context().setOffline(false);
    await phone.reload();
    await phone.getByRole('heading', { name: 'Saal 5' }).waitFor();
    await phone.getByText('alles gesendet').first().waitFor({ timeout: 20_000 });
    await until('three new rows', async () => (await stored()).filter((word) => word === 'in in').length >= 6);
    const { rows } = await home.pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM presence_observation WHERE person_id = ANY($1::uuid[])',
      [people.slice(3, 6).map(({ id }) => id)],
    );
    expect(rows).toEqual([{ n: 3 }]);
  }, 90_000);
});

it('needed no foreign host and never crashed', () => {
  expect(steward.trouble).toEqual([]);
});

async function limitPath(): Promise<string> {
  const { rows } = await home.pool.query<{ id: string }>("SELECT id FROM hall WHERE name = 'Saal 5'");
  return `/api/halls/${rows[0]!.id}/hygiene-limit`;
}
