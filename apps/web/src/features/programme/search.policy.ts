import type { HallView, PersonTag, SessionView } from '#contract';
import { LANGUAGES, sessionCode } from '../../i18n/index.js';

/** Lower case without accents, so that "duren" finds "Düren" and "е" finds "ё". */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const person = ({ name, nameCyrillic, town }: PersonTag): string[] => [name, nameCyrillic ?? '', ...texts(town)];
const texts = (translated: Partial<Record<string, string>>): string[] =>
  Object.values(translated).map((text) => text ?? '');

/** Everything of a session that somebody may remember: titles and code in all languages, hall, people, their towns. */
const wordsOf = (session: SessionView, hall: HallView | undefined): string => {
  const { titles, code, coordinator, moderators, speakers } = session;
  const people = [...moderators, ...speakers].flatMap(person);
  const place = [hall?.name ?? '', hall?.venue ?? ''];
  const shown = [code, ...LANGUAGES.map((language) => sessionCode(session, language))];
  const codes = shown.flatMap((one) => [one, one.replace(/\s/u, '')]);
  return plain([...codes, ...texts(titles), coordinator, ...place, ...people].join('\n'));
};

/** Every word of the search must be somewhere. */
export const matches = (session: SessionView, hall: HallView | undefined, search: string): boolean => {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const words = wanted.length > 0 ? wordsOf(session, hall) : '';
  return wanted.every((word) => words.includes(word));
};
