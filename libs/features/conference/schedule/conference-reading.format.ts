import type { Translated } from '#contract';
import type { ImportedConference, ImportedDay, ImportedTrack } from './imported-conference.type.js';
import type { JsonAt } from './json-at.format.js';
import { readTrackName } from './session-reading.format.js';
import { readLanguage, readTranslated, withPlain } from './translated-text.format.js';
import { isZone, readWrittenTime, wallText } from './wall-time.format.js';

export const MOST_DAYS = 60;
const MOST_TRACKS = 200;
const TITLE = 300;

/** The IANA zone, or null and an error: without one no hour means anything. */
export function readZone(node: JsonAt): string | null {
  const zone = node.text(64);
  if (isZone(zone)) return zone;
  node.findings.error(
    'bad_zone',
    node.path,
    'The conference needs a time zone by its IANA name, such as Europe/Berlin.',
  );
  return null;
}

/** `titles` by language; without them the plain title, in the language most sessions are in. */
export function readConferenceTitles(conference: JsonAt): Translated {
  const title = conference.key('title');
  const texts = readTranslated(title.isObject ? title : conference.key('titles'), TITLE);
  if (Object.keys(texts).length > 0) return texts;
  if (title.isObject || title.text(TITLE) === '') title.findings.error('missing', title.path, 'The title is missing.');
  return title.isObject ? {} : withPlain({}, commonLanguage(conference.quietly()), title.text(TITLE));
}

/** The language of the plain title where the titles by language tell it, else the first of them: that of texts without one. */
export function mainLanguage(conference: JsonAt, titles: Translated): string {
  const title = conference.key('title');
  const plain = title.isObject ? '' : title.quietly().text(TITLE);
  const languages = Object.keys(titles);
  return languages.find((language) => titles[language] === plain) ?? languages[0] ?? 'en';
}

function commonLanguage(conference: JsonAt): string {
  const lists = conference
    .key('days')
    .items(MOST_DAYS)
    .flatMap((day) => day.key('rooms').entries());
  const counts = new Map<string, number>();
  for (const event of lists.flatMap(([, events]) => events.items(5_000))) {
    const language = readLanguage(event.key('language'));
    if (language !== '') counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

/** Days in the order of the file; `each` is called with every one of them and its node. */
export function readDays(
  conference: JsonAt,
  zone: string,
  each: (day: ImportedDay, node: JsonAt) => void,
): ImportedDay[] {
  const nodes = conference.key('days').items(MOST_DAYS);
  if (nodes.length === 0) {
    conference.findings.error('missing', conference.key('days').path, 'The conference has no days.');
  }
  return nodes.flatMap((node, position) => {
    const date = readDate(node.key('date'), zone);
    if (date === '') {
      node.findings.error('bad_date', node.key('date').path, 'The day needs a date such as 2021-06-29.');
      return [];
    }
    const startLocal = readBound(node.key('day_start'), zone) ?? `${date}T00:00`;
    const written = readBound(node.key('day_end'), zone) ?? `${date}T23:59`;
    const ends = written > startLocal;
    if (!ends)
      node.findings.warn('bad_time', node.key('day_end').path, 'The day ends before it starts; midnight was taken.');
    const day = {
      index: position + 1,
      date,
      startLocal,
      endLocal: ends ? written : `${startLocal.slice(0, 10)}T23:59`,
    };
    each(day, node);
    return [day];
  });
}

function readBound(node: JsonAt, zone: string): string | null {
  const written = node.isMissing ? null : readWrittenTime(node.text(40), zone);
  if (written?.hasHour) return wallText(written.local);
  if (!node.isMissing) node.findings.warn('bad_time', node.path, 'This is no date and hour; the whole day was taken.');
  return null;
}

/** First and last date: as written, else those of the days. */
export function readDates(
  conference: JsonAt,
  days: readonly ImportedDay[],
  zone: string,
): Pick<ImportedConference, 'startDate' | 'endDate'> {
  const dates = days.map((day) => day.date).sort();
  const startDate = readDate(conference.key('start'), zone) || (dates[0] ?? '');
  const endDate = readDate(conference.key('end'), zone) || (dates.at(-1) ?? '');
  if (endDate < startDate) {
    const detail = 'The conference ends before it starts.';
    conference.findings.error('bad_date', conference.key('end').path, detail);
  }
  return { startDate, endDate };
}

function readDate(node: JsonAt, zone: string): string {
  const written = node.isMissing ? null : readWrittenTime(node.text(40), zone);
  return written ? wallText(written.local).slice(0, 10) : '';
}

/** Tracks as listed, then those that only sessions name. */
export function readTracks(node: JsonAt, language: string, used: readonly (string | null)[]): ImportedTrack[] {
  const tracks = new Map<string, ImportedTrack>();
  for (const track of node.items(MOST_TRACKS)) {
    const name = readTrackName(track, language);
    const color = track.key('color').text(40).toLowerCase();
    if (name !== null && !tracks.has(name)) {
      tracks.set(name, { name, color: /^#[0-9a-f]{6}$/.test(color) ? color : null });
    }
  }
  for (const name of used) {
    if (name !== null && !tracks.has(name)) tracks.set(name, { name, color: null });
  }
  return [...tracks.values()];
}
