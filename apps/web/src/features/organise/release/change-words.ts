import type { organiseRelease } from '../../../i18n/de/organise-release.js';

type Word = keyof typeof organiseRelease;

const FIELD_WORDS: Partial<Record<string, Word>> = {
  code: 'fieldCode',
  kind: 'fieldKind',
  titles: 'fieldTitles',
  abstracts: 'fieldAbstracts',
  hallId: 'fieldHall',
  hall: 'fieldHall',
  trackId: 'fieldTrack',
  track: 'fieldTrack',
  date: 'fieldDay',
  startLocal: 'fieldStart',
  endLocal: 'fieldEnd',
  startAt: 'fieldStart',
  endAt: 'fieldEnd',
  language: 'fieldLanguage',
  interpretation: 'fieldInterpretation',
  coordinator: 'fieldCoordinator',
  people: 'fieldPeople',
  moderators: 'fieldModerators',
  speakers: 'fieldSpeakers',
  interpreters: 'fieldInterpreters',
  inOnly: 'fieldInOnly',
  timeAssumed: 'fieldStart',
};

/** Key of the word for a changed field; each once, in the order given. */
export const fieldWords = (fields: readonly string[]): Word[] => [
  ...new Set(fields.map((field) => FIELD_WORDS[field] ?? 'fieldOther')),
];
