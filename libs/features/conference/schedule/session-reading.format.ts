import type { ImportedDay, ImportedHall, ImportedSession, ImportedSpeaker } from './imported-conference.type.js';
import type { JsonAt } from './json-at.format.js';
import { readKind } from './session-kind.format.js';
import { readTimes } from './session-time.format.js';
import { GuidReader } from './stable-guid.format.js';
import { readEither, readLanguage, readTranslated, withPlain } from './translated-text.format.js';

const MOST_SESSIONS = 5_000;
const ABSTRACT = 20_000;

/** Reads the events of all days; ids and codes are unique in the conference. */
export class SessionReader {
  readonly sessions: ImportedSession[] = [];
  private readonly guids: GuidReader;
  private readonly codes = new Set<string>();
  private seen = 0;

  constructor(
    acronym: string,
    private readonly zone: string,
    private readonly language: string,
  ) {
    this.guids = new GuidReader(acronym, 'session');
  }

  read(event: JsonAt, day: ImportedDay, hall: ImportedHall): void {
    this.seen += 1;
    if (this.seen > MOST_SESSIONS) {
      event.findings.error('too_many', event.path, `At most ${MOST_SESSIONS} sessions are taken.`);
      return;
    }
    const externalId = event.key('external_id').text(100) || event.key('id').text(100) || String(this.seen);
    const guid = this.guids.read(event.key('guid'), externalId);
    const language = readLanguage(event.key('language')) || this.language;
    const trackName = readTrackName(event.key('track'), language);
    const times = readTimes(event, day, this.zone);
    const titles = this.readTitles(event, language);
    this.compareHall(event, hall);
    if (!times) return;
    this.sessions.push({
      guid,
      externalId,
      code: this.readCode(event.key('code')),
      kind: readKind(event.key('type'), trackName ?? ''),
      hallGuid: hall.guid,
      dayIndex: day.index,
      trackName,
      ...times,
      titles,
      abstracts: readAbstracts(event, language),
      language,
      coordinator: readEither(event.key('coordinator'), language, 300),
      interpretation: [...new Set(event.key('interpretation').items(20).map(readLanguage))].filter((tag) => tag !== ''),
      speakers: event.key('persons').items(200).flatMap(readSpeaker),
      inOnly: readSwitch(event.key('in_only')),
      timeAssumed: event.key('time_source').isEqual('assumed'),
    });
  }

  private readTitles(event: JsonAt, language: string): ImportedSession['titles'] {
    const title = event.key('title');
    const byLanguage = title.isObject ? readTranslated(title, 300) : readTranslated(event.key('titles'), 300);
    const titles = withPlain(byLanguage, language, title.isObject ? '' : title.text(300));
    if (Object.keys(titles).length === 0) event.findings.error('missing', title.path, 'The title is missing.');
    return titles;
  }

  private readCode(node: JsonAt): string {
    const code = node.text(40);
    if (code === '' || !this.codes.has(code)) {
      this.codes.add(code);
      return code;
    }
    node.findings.warn('duplicate', node.path, `The code “${code}” is already taken; this session has none now.`);
    return '';
  }

  private compareHall(event: JsonAt, hall: ImportedHall): void {
    const room = readEither(event.key('room'), this.language, 200);
    if (room === '' || room === hall.name) return;
    const detail = `room says “${room}”, but the session stands in the list of “${hall.name}”; the list counts.`;
    event.findings.warn('mismatch', event.key('room').path, detail);
  }
}

export function readTrackName(node: JsonAt, language: string): string | null {
  const name = node.key('name').isMissing ? node : node.key('name');
  return readEither(name, language, 100) || null;
}

/** `true` or `false`; anything else is reported and counts as `false`. */
function readSwitch(node: JsonAt): boolean {
  if (!node.isMissing && !node.isEqual(true) && !node.isEqual(false))
    node.findings.error('wrong_type', node.path, 'true or false belongs here.');
  return node.isEqual(true);
}

/** Our `abstracts` by language; else subtitle, abstract and description of the file as paragraphs of one text. */
function readAbstracts(event: JsonAt, language: string): ImportedSession['abstracts'] {
  if (event.key('abstracts').isObject) return readTranslated(event.key('abstracts'), ABSTRACT);
  const parts = ['subtitle', 'abstract', 'description'].map((key) => readEither(event.key(key), language, ABSTRACT));
  const text = [...new Set(parts.filter((part) => part !== ''))].join('\n\n');
  return text === '' ? {} : { [language]: text };
}

function readSpeaker(person: JsonAt): ImportedSpeaker[] {
  const [name] = ['public_name', 'name', 'full_public_name'].flatMap((key) => person.key(key).text(200) || []);
  if (name === undefined) {
    person.findings.warn('missing', person.path, 'A person without a name was left out.');
    return [];
  }
  const [externalId] = ['external_id', 'code', 'guid', 'id'].flatMap((key) => person.key(key).text(100) || []);
  const role = (['moderator', 'interpreter'] as const).find((one) => person.key('role').isEqual(one));
  const language = role === 'interpreter' ? readLanguage(person.key('language')) : '';
  return [
    { ...(externalId !== undefined && { externalId }), name, ...(role && { role }), ...(language && { language }) },
  ];
}
