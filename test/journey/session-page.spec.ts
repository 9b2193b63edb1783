import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestPerson } from '../factories/conference.factory.js';
import { axeFindings } from '../harness/accessible.js';
import { PHONE, startLiveSession, type LiveSession } from '../harness/live-session.js';
import { until } from '../harness/until.js';

let live: LiveSession;
let marina: TestPerson;
let uwe: TestPerson;
let sessionId: string;

beforeAll(async () => {
  live = await startLiveSession();
  sessionId = live.conference.sessionId;
  marina = await live.participant('Marina Kusnezowa', 'remote', 'ru');
  uwe = await live.participant('Uwe Brandt', 'remote', 'de');
}, 120_000);

afterAll(() => live.stop(), 30_000);

const RUSSIAN = { locale: 'ru-RU', timezoneId: 'Europe/Samara' };

/** Opens the form, writes, sends. The words of the buttons are German or Russian. */
const ask = async (page: Page, text: string, language: string): Promise<void> => {
  await page.getByRole('button', { name: /Frage auf|Задать вопрос/u }).click();
  await page.getByRole('textbox', { name: /Ihre Frage|Ваш вопрос/u }).fill(text);
  await page.getByRole('radio', { name: language }).check({ force: true });
  await page.getByRole('button', { name: /^(?:Frage stellen|Задать вопрос)$/u }).click();
};

const stored = async (text: string): Promise<{ id: string; state: string; votes: number }[]> => {
  const { rows } = await live.installation.pool.query<{ id: string; state: string; votes: number }>(
    `SELECT id, state, (SELECT count(*)::int FROM question_vote v WHERE v.question_id = q.id) AS votes
     FROM question q WHERE text = $1`,
    [text],
  );
  return rows;
};

it('sends whoever has not said where they are to the question where, and who sits in the hall to the phone page', async () => {
  const stranger = await live.conference.person('Oleg Tarasow');
  const page = await live.open(stranger, '');
  await page.waitForURL(`**/s/${sessionId}/join`);
  const onSite = await live.participant('Helga Wiesner', 'hall', 'de');
  const phone = await live.open(onSite, '', PHONE);
  await phone.waitForURL(`**/s/${sessionId}/hall`);
  await phone.getByText('Ohne Mikrofon und Kamera').waitFor();
  expect(await phone.getByRole('button', { name: /^(?:Ton|Bild)/u }).count()).toBe(0);
  expect(await phone.locator('video').count()).toBe(0);
  await page.context().close();
  await phone.context().close();
}, 60_000);

it('asks, changes, is approved, is voted on by somebody else, and is withdrawn', async () => {
  const text = 'Кто оплатит поездки школьных групп?';
  const page = await live.open(marina, '', RUSSIAN);
  await ask(page, 'Кто оплатит поездки?', 'Русский');
  await page.getByText('ждёт разрешения', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Изменить или отозвать ваш вопрос' }).click();
  await page.getByRole('menuitem', { name: 'Изменить' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('article').getByText(text).waitFor();

  const [question] = await until('the changed question', async () => {
    const rows = await stored(text);
    return rows.length === 1 && rows;
  });
  expect(question?.state).toBe('waiting');
  const other = await live.open(uwe, '');
  await other.getByText('Noch hat niemand gefragt').waitFor();
  await live.chairSocket.ok('question:moderate', { sessionId, questionId: question?.id ?? '', state: 'onScreen' });

  await other.getByText('Auf der Leinwand').waitFor();
  await other.getByText('Marina Kusnezowa').waitFor();
  await other.getByRole('button', { name: /Stimme für diese Frage, 0/u }).click();
  await other.getByRole('button', { name: /Stimme für diese Frage, 1/u, pressed: true }).waitFor();
  await page.getByRole('button', { name: /Голос за этот вопрос, 1/u, pressed: false }).waitFor();
  expect((await stored(text))[0]?.votes).toBe(1);

  await page.getByRole('button', { name: 'Изменить или отозвать ваш вопрос' }).click();
  expect(await page.getByRole('menuitem', { name: 'Изменить' }).count()).toBe(0);
  await page.getByRole('menuitem', { name: 'Отозвать' }).click();
  await other.getByText('Noch hat niemand gefragt').waitFor();
  await page.context().close();
  await other.context().close();
}, 60_000);

it('keeps a question while the gateway is gone, and sends it exactly once', async () => {
  const text = 'Liegen die Unterlagen in zwei Sprachen vor?';
  const page = await live.open(uwe, '');
  await page.getByRole('button', { name: 'Frage auf Deutsch stellen' }).waitFor();
  const pid = await live.installation.pidOf('realtime-gateway');
  if (pid === undefined) throw new Error('There is no gateway to kill.');
  process.kill(pid, 'SIGKILL');
  await page.getByText(/Keine Verbindung, neuer Versuch/u).waitFor();
  await ask(page, text, 'Deutsch');
  await page.getByRole('list', { name: 'Wartet auf das Netz' }).getByText(text).waitFor();
  await page.getByText('wartet auf Freigabe', { exact: true }).waitFor({ timeout: 30_000 });
  expect(await page.getByText(/Keine Verbindung, neuer Versuch/u).count()).toBe(0);
  expect(await stored(text)).toHaveLength(1);
  await page.context().close();
}, 90_000);

describe('on the stage', () => {
  it('shows the hall, opens the microphone by the own click after an invitation, and others see it', async () => {
    const device = await live.conference.person('Saal Fünf', 'hallDevice');
    const hall = await live.open(device, '/device');
    await hall.getByRole('button', { name: /Übertragung starten/u }).click();
    const page = await live.open(marina, '', RUSSIAN);
    const other = await live.open(uwe, '');
    const picture = '.hall-picture video';
    for (const one of [page, other])
      await one.waitForFunction(
        (selector) => (document.querySelector<HTMLVideoElement>(selector)?.videoWidth ?? 0) > 0,
        picture,
        { timeout: 30_000 },
      );
    await page.getByRole('button', { name: 'Микрофон включают ведущие' }).click();
    await page.getByText('Микрофон откроется, когда ведущие пригласят вас на сцену.').waitFor();

    const chair = await live.socket(live.chair);
    await chair.ok('stage:invite', { sessionId, personId: marina.id, sources: ['microphone', 'camera'] });
    await page.getByRole('dialog', { name: 'Вас приглашают на сцену' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Выйти на сцену' }).click();
    await page.getByRole('button', { name: 'Включить микрофон' }).click();
    await page.getByText('Микрофон включён, вас слышат все').waitFor();
    await page.getByRole('button', { name: 'Камера выключена' }).click();
    await other.getByRole('list', { name: 'Auf der Bühne' }).getByText('Marina Kusnezowa').waitFor();

    await chair.ok('stage:mute', { sessionId, personId: marina.id });
    await page.getByRole('button', { name: 'Включить микрофон' }).waitFor();
    await chair.ok('stage:demote', { sessionId, personId: marina.id });
    await page.getByRole('button', { name: 'Микрофон включают ведущие' }).waitFor();
    chair.close();
    for (const one of [hall, page, other]) await one.context().close();
  }, 120_000);
});

it('stays readable when the session is closed, with its closing time twice and without acts', async () => {
  const page = await live.open(marina, '', RUSSIAN);
  await page.getByRole('button', { name: 'Задать вопрос на русском' }).waitFor();
  const chair = await live.socket(live.chair);
  await chair.ok('session:close', { sessionId });
  await page.getByRole('status').getByText('Заседание закрыто').waitFor();
  expect(await page.getByRole('button', { name: /Задать вопрос/u }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await chair.ok('session:open', { sessionId });
  await page.getByRole('button', { name: 'Задать вопрос на русском' }).waitFor();
  chair.close();
  await page.context().close();
}, 60_000);

it('needed no foreign host and threw nothing', () => {
  expect(live.trouble).toEqual([]);
});
