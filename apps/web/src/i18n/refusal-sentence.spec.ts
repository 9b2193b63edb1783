import { describe, expect, it } from '@jest/globals';
import { createInstance, type i18n } from 'i18next';
import type { ErrorCode, Refusal } from '#contract';
import * as de from './de/index.js';
import * as en from './en/index.js';
import { refusalSentence } from './refusal-sentence.js';
import * as ru from './ru/index.js';

const shown = async (
  language: string,
): Promise<(code: ErrorCode, detail?: Refusal['detail']) => string | undefined> => {
  const words: i18n = createInstance();
  await words.init({
    showSupportNotice: false,
    lng: language,
    resources: { de, ru, en },
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  return (code, detail) => {
    const more = refusalSentence({ code, ...(detail && { detail }) }, language);
    return more && words.t(more.key, { ns: 'refusals', ...more.fills });
  };
};

const CLASH = {
  ...{ hall: 'Saal 1', person: 'Henrike Lauterbach', first: 'AG1 Wirtschaft', second: 'AG2 Jugend' },
  ...{ first_ru: 'AG1 Экономика', second_ru: 'AG2 Молодёжь', first_en: 'AG1 Economy' },
};

describe('a clash', () => {
  it.each([
    ['de', ['AG\u00a01 Wirtschaft', 'AG\u00a02 Jugend']],
    ['ru', ['РГ\u00a01 Экономика', 'РГ\u00a02 Молодёжь']],
    ['en', ['WG\u00a01 Economy', 'WG\u00a02 Jugend']],
  ])('names hall or person and both sessions (%s)', async (language, sessions) => {
    const tell = await shown(language);
    for (const name of ['Saal 1', ...sessions]) expect(tell('session/hall_taken', CLASH)).toContain(name);
    for (const name of ['Henrike Lauterbach', ...sessions]) expect(tell('session/chair_taken', CLASH)).toContain(name);
  });

  it('of an older server without names falls back on the code', () => {
    expect(refusalSentence({ code: 'session/hall_taken' }, 'de')).toBeUndefined();
    expect(refusalSentence({ code: 'session/hall_taken', detail: { hall: 'Saal 1' } }, 'de')).toBeUndefined();
  });
});

it('fills in whatever a refusal carries for people, in every language', async () => {
  const details: [ErrorCode, NonNullable<Refusal['detail']>, RegExp][] = [
    [
      'session/bad_time',
      { field: 'endLocal', local: '2027-03-28T02:30', zone: 'Europe/Berlin' },
      /28.*2027.*0?2[:.]30/u,
    ],
    ['input/invalid', { field: 'titles' }, /\(titles\)/u],
    ['input/too_large', { most: 500 }, /500/u],
    ['input/too_fast', { retryAfterMs: 2400 }, / 3 (Sekunden|секунды|seconds)/u],
    ['question/too_fast', { retryAfterMs: 21_000 }, / 21 (Sekunden|секунду|seconds)/u],
    ['question/bad_text', { most: 500 }, /500/u],
    ['server/failed', { logId: 'abc-1' }, /abc-1/u],
  ];
  for (const language of ['de', 'ru', 'en']) {
    const tell = await shown(language);
    for (const [code, detail, words] of details) {
      expect(tell(code, detail)).toMatch(words);
      expect(tell(code)).toBeUndefined();
    }
  }
});

it('tells the states of a question apart, and the shared screen from other rights', async () => {
  const tell = await shown('de');
  expect(tell('question/wrong_state', { from: 'answered', to: 'rejected' })).toContain('beantwortet');
  expect(tell('question/wrong_state', { from: 'of a newer server' })).toBeUndefined();
  expect(tell('role/not_allowed', { source: 'screen' })).toContain('Bildschirm');
  expect(tell('role/not_allowed')).toBeUndefined();
});
