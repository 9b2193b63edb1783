import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestPerson } from '../factories/conference.factory.js';
import { axeFindings } from '../harness/accessible.js';
import type { TestClient } from '../harness/client.js';
import { PHONE, startLiveSession, type LiveSession } from '../harness/live-session.js';
import { until } from '../harness/until.js';

let live: LiveSession;
let uwe: TestPerson;
let asking: TestClient;
let sessionId: string;

beforeAll(async () => {
  live = await startLiveSession();
  sessionId = live.conference.sessionId;
  uwe = await live.participant('Uwe Brandt', 'remote', 'de');
  asking = await live.socket(uwe);
}, 120_000);

afterAll(async () => {
  asking.close();
  await live.stop();
}, 30_000);

const ask = async (text: string): Promise<string> =>
  (await asking.ok('question:ask', { sessionId, text, language: 'de', anonymous: true })).id;

const state = async (id: string): Promise<string | undefined> => {
  const { rows } = await live.installation.pool.query<{ state: string }>('SELECT state FROM question WHERE id = $1', [
    id,
  ]);
  return rows[0]?.state;
};

const list = (page: Page, name: string) => page.getByRole('grid', { name, exact: true });
const undo = (page: Page, sentence: string) =>
  page.getByRole('listitem').filter({ hasText: sentence }).getByRole('button', { name: 'Rückgängig' });

it('is the chair alone', async () => {
  const page = await live.open(uwe, '/console');
  await page.getByText('Das ist Ihrer Aufgabe in dieser Konferenz nicht erlaubt.').waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  await page.context().close();
}, 60_000);

it('leads a question from waiting to answered with one button each, and every step back', async () => {
  const page = await live.open(live.chair, '/console');
  await page.getByRole('heading', { name: 'Fragen 0' }).waitFor();
  const id = await ask('Wer zahlt die Reise?');
  const waiting = list(page, 'Wartet auf Freigabe');
  await waiting.getByText('Uwe Brandt (für andere ohne Namen)').waitFor();
  await waiting.getByRole('button', { name: 'Freigeben' }).click();
  const visible = list(page, 'Sichtbar');
  await visible.getByRole('button', { name: 'Auf die Leinwand' }).click();
  const screen = list(page, 'Auf der Leinwand');
  await screen.getByRole('button', { name: 'Beantwortet' }).click();
  await page.getByText('Keine Frage auf der Leinwand.').waitFor();
  expect(await state(id)).toBe('answered');
  await undo(page, 'Frage beantwortet').click();
  await screen.getByText('Wer zahlt die Reise?').waitFor();
  expect(await state(id)).toBe('onScreen');

  const next = await ask('Wann kommt der Bericht?');
  await waiting.getByRole('button', { name: 'Mehr' }).click();
  await page.getByRole('menuitem', { name: 'Nicht freigeben' }).click();
  await page.getByRole('button', { name: /Abgelegt und nicht freigegeben/u }).waitFor();
  await undo(page, 'Frage nicht freigegeben').click();
  await waiting.getByText('Wann kommt der Bericht?').waitFor();
  expect(await state(next)).toBe('waiting');
  await page.context().close();
}, 90_000);

it('takes an approval back: the question waits again, and nobody else reads it any more', async () => {
  const page = await live.open(live.chair, '/console');
  const waiting = list(page, 'Wartet auf Freigabe');
  const tooSoon = await ask('Wer hat hier zugestimmt?');
  const other = await live.open(await live.participant('Olga Nowak', 'remote', 'de'), '');
  const row = waiting.getByRole('row').filter({ hasText: 'Wer hat hier zugestimmt?' });
  await row.getByRole('button', { name: 'Freigeben' }).click();
  await other.getByText('Wer hat hier zugestimmt?').waitFor();
  await undo(page, 'Frage sichtbar').click();
  await waiting.getByText('Wer hat hier zugestimmt?').waitFor();
  await other.getByText('Wer hat hier zugestimmt?').waitFor({ state: 'detached' });
  expect(await state(tooSoon)).toBe('waiting');
  await row.getByRole('button', { name: 'Freigeben' }).click();
  await list(page, 'Sichtbar').getByText('Wer hat hier zugestimmt?').waitFor();
  await other.context().close();
  await page.context().close();
}, 60_000);

it('moves through rows by arrows and follows keys by their place, until they are switched off', async () => {
  const page = await live.open(live.chair, '/console');
  const id = await ask('Gibt es ein Protokoll?');
  const waiting = list(page, 'Wartet auf Freigabe');
  await waiting.getByText('Gibt es ein Protokoll?').waitFor();
  const rows = waiting.getByRole('row');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await waiting.locator(':focus').textContent()).toContain('Gibt es ein Protokoll?');

  await page.getByRole('button', { name: 'Tastenkürzel' }).click();
  await page.getByRole('switch', { name: 'Tastenkürzel benutzen' }).click({ force: true });
  await page.keyboard.press('Escape');
  await rows.last().focus();
  await page.keyboard.press('Alt+KeyA');
  expect(await state(id)).toBe('waiting');
  await page.getByRole('button', { name: 'Tastenkürzel' }).click();
  await page.getByRole('switch', { name: 'Tastenkürzel benutzen' }).click({ force: true });
  await page.keyboard.press('Escape');
  await rows.last().focus();
  await page.keyboard.press('Alt+KeyA');
  await list(page, 'Sichtbar').getByText('Gibt es ein Protokoll?').waitFor();
  expect(await state(id)).toBe('visible');
  await page.context().close();
}, 60_000);

it('announces, pauses, closes and takes back; participants see it at once', async () => {
  const page = await live.open(live.chair, '/console');
  const other = await live.open(uwe, '');
  await other.getByRole('tab', { name: 'Fragen' }).waitFor();
  await page.getByRole('textbox', { name: 'Ansage an alle' }).fill('Kaffee steht bereit.');
  await page.keyboard.press('Enter');
  await other.getByText('Ansage: Kaffee steht bereit.').waitFor();
  await other.getByRole('tab', { name: /Programm/u }).click();
  await other.getByRole('tabpanel').getByText('Kaffee steht bereit.').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await other.getByText('Pause. Fragen können Sie weiter stellen.').waitFor();
  await undo(page, 'Pause begonnen').click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Schließen', exact: true }).click();
  await other.getByRole('status').getByText('Sitzung geschlossen').waitFor();
  await undo(page, 'Sitzung geschlossen').click();
  await other.getByText('Sitzung geschlossen').waitFor({ state: 'detached' });
  await page.context().close();
  await other.context().close();
}, 90_000);

it('sees who is here, asks them onto the stage, sends them out and lets them in again', async () => {
  const other = await live.open(uwe, '');
  await other.getByRole('tab', { name: 'Fragen' }).waitFor();
  const page = await live.open(live.chair, '/console');
  const present = list(page, 'Anwesend').getByRole('row').filter({ hasText: 'Uwe Brandt' });
  await present.getByRole('button', { name: 'Auf die Bühne' }).click();
  await other.getByRole('button', { name: 'Auf die Bühne' }).click();
  await other.getByRole('button', { name: 'Mikrofon einschalten' }).click();
  const onStage = list(page, 'Auf der Bühne').getByRole('row').filter({ hasText: 'Uwe Brandt' });
  await onStage.getByText(/Mikrofon an|spricht/u).waitFor();
  await onStage.getByRole('button', { name: 'Stumm schalten' }).click();
  await onStage.getByText('Mikrofon aus').waitFor();
  await onStage.getByRole('button', { name: 'Mehr' }).click();
  await page.getByRole('menuitem', { name: 'Aus der Sitzung entfernen' }).click();
  await other.getByText('Die Moderation hat Sie von Ton und Bild getrennt').waitFor();
  await list(page, 'Entfernt').getByRole('button', { name: 'Wieder zulassen' }).click();
  await other.getByText('Die Moderation hat Sie von Ton und Bild getrennt').waitFor({ state: 'detached' });
  await page.context().close();
  await other.context().close();
}, 120_000);

it('is told when the hall does not send', async () => {
  const page = await live.open(live.chair, '/console');
  await page.getByText('Das Saalgerät sendet noch nicht.').waitFor();
  const device = await live.conference.person('Saal Fünf', 'hallDevice');
  const hall = await live.socket(device);
  await hall.ok('stage:feed', { sessionId, feed: 'live' });
  await page.getByText('Das Saalgerät sendet noch nicht.').waitFor({ state: 'detached' });
  await hall.ok('stage:feed', { sessionId, feed: 'silent' });
  await page.getByText('Seit 10 Sekunden kein Ton aus dem Saal').waitFor();
  hall.close();
  await page.context().close();
}, 60_000);

it('a second window of the same browser asks before it takes sound and picture, and nobody steals them back', async () => {
  const ELSEWHERE = 'Ton und Bild laufen in einem anderen Fenster dieses Geräts';
  // A window joins more than once where its line breaks. By LiveKit's time, in whole seconds: of pages that are closed
  // already a join may still be told.
  const since = new Date(Math.floor(Date.now() / 1_000) * 1_000);
  const joins = async (): Promise<number> => {
    const sql = 'SELECT sid FROM stage_device WHERE visit_id = $1 AND joined_at >= $2';
    return (await live.installation.pool.query(sql, [live.chair.visitId, since])).rows.length;
  };
  await live.chairSocket.ok('place:declare', { sessionId, place: 'remote', language: 'de' });
  const first = await live.open(live.chair, '');
  await until('the first is on the stage', async () => (await joins()) > 0, 20_000);
  const second = await first.context().newPage();
  await second.goto(first.url().replace(/\/?$/, '/console'));
  await second.getByText(ELSEWHERE).waitFor();
  expect(await first.getByText(ELSEWHERE).count()).toBe(0);

  const before = await joins();
  await second.getByRole('button', { name: 'Hierher holen' }).click();
  await first.getByText(ELSEWHERE).waitFor();
  await second.getByText(ELSEWHERE).waitFor({ state: 'detached' });
  await until('the second is on the stage', async () => (await joins()) > before, 20_000);
  // The first stays where it is, also when its page is looked at and its line comes back.
  await first.bringToFront();
  await first.evaluate("window.dispatchEvent(new Event('online'))");
  await second.bringToFront();
  await first.getByRole('button', { name: 'Hierher holen' }).waitFor();
  expect(await second.getByText(ELSEWHERE).count()).toBe(0);
  expect(await first.getByText(ELSEWHERE).count()).toBe(1);

  // A window that is closed lets go: the next one asks nobody.
  const last = await joins();
  await second.close();
  await first.reload();
  await until('the first is back', async () => (await joins()) > last, 20_000);
  await first.context().close();
}, 90_000);

it('moves the stage into a new room: what that does stands in the menu, and everybody comes along unaided', async () => {
  /** Rooms that this device is in now. */
  const roomsOf = async ({ visitId }: TestPerson): Promise<string[]> => {
    const { rows } = await live.installation.pool.query<{ room: string }>(
      'SELECT room_sid AS room FROM stage_device WHERE visit_id = $1 AND left_at IS NULL',
      [visitId],
    );
    return rows.map(({ room }) => room);
  };
  const other = await live.open(uwe, '');
  const before = await until('in the room', async () => (await roomsOf(uwe))[0], 20_000);
  const page = await live.open(live.chair, '/console');
  await page.getByRole('button', { name: 'Bühne für alle' }).click();
  const entry = page.getByRole('menuitem', { name: 'In einen neuen Raum umziehen' });
  await entry.getByText('Das lässt sich nicht rückgängig machen.').waitFor();
  await entry.click();
  await page.getByText('Alena Herzenberg hat die Bühne in einen neuen Raum verlegt').waitFor();
  await until(
    'in the new room',
    async () => {
      const rooms = await roomsOf(uwe);
      return rooms.length === 1 && rooms[0] !== before;
    },
    20_000,
  );
  await page.context().close();
  await other.context().close();
}, 90_000);

describe.each([
  ['de-DE', 'light', {}],
  ['ru-RU', 'dark', PHONE],
  ['en-GB', 'light', { viewport: { width: 1024, height: 768 } }],
] as const)('in %s, %s', (locale, colorScheme, size) => {
  it('is accessible and nothing scrolls sideways', async () => {
    const page = await live.open(live.chair, '/console', { locale, colorScheme, ...size });
    await page.getByRole('grid').or(page.getByRole('tab')).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.context().close();
  }, 60_000);
});

it('needed no foreign host and threw nothing', () => {
  expect(live.trouble).toEqual([]);
});
