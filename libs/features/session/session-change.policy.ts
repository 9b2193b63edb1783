import { Temporal } from 'temporal-polyfill';
import { isBlank, tidied, type SessionKind, type Translated } from '#contract';
import { refuse } from '#kernel';
import type { Draft } from './draft.type.js';
import type { DraftRow } from './draft-row.type.js';
import { dayOf, instantOf } from './session-times.policy.js';

/** What an organiser changes in a session; what is absent stays. */
export interface SessionChange {
  startLocal?: string;
  endLocal?: string;
  hallId?: string;
  kind?: SessionKind;
  code?: string;
  titles?: Translated;
  abstracts?: Translated;
  language?: string;
  interpretation?: string[];
  coordinator?: string;
  inOnly?: boolean;
}

/**
 * The session as changed. An end that is not given moves with the start, so that the session keeps its length.
 * @throws {Refused} session/bad_time, hall/not_found, input/invalid (no title)
 */
export function changed(row: DraftRow, change: SessionChange, { frame }: Draft): DraftRow {
  if (change.hallId !== undefined && !frame.halls.some((hall) => hall.id === change.hallId)) refuse('hall/not_found');
  if (change.titles && Object.values(change.titles).every((title) => isBlank(title ?? '')))
    refuse('input/invalid', { field: 'titles' });
  const given = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [[name, tidy(value)]]));
  const next = { ...row, ...(Object.fromEntries(given) as Partial<DraftRow>), ...times(row, change, frame.zone) };
  return { ...next, dayId: dayOf(next.startLocal, frame.days, row.dayId) };
}

/**
 * Whether every changed session has a code of its own, or none; two may change places in one step.
 * @throws {Refused} input/invalid naming `code`
 */
export function requireOwnCodes(changed: readonly DraftRow[], { sessions }: Draft): void {
  const now = new Map([...sessions, ...changed].map(({ id, code }) => [id, code]));
  const others = (row: DraftRow): boolean => [...now].some(([id, code]) => id !== row.id && code === row.code);
  if (changed.some((row) => row.code && others(row))) refuse('input/invalid', { field: 'code' });
}

/** Texts as they are stored everywhere: NFC, without blanks around them; a language without a text is left out. */
function tidy(value: unknown): unknown {
  if (typeof value === 'string') return tidied(value);
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const texts = Object.entries(value).map(([language, text]) => [language, tidy(text)]);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

type Times = Pick<DraftRow, 'startLocal' | 'endLocal' | 'startAt' | 'endAt' | 'timeAssumed'>;

/** Only what is new is resolved: an end in the hour that comes twice may stay where the file put it. */
function times(row: DraftRow, change: SessionChange, zone: string): Partial<Times> {
  const { startLocal = row.startLocal, endLocal } = change;
  const moved = startLocal !== row.startLocal;
  const ends = endLocal !== undefined && endLocal !== row.endLocal;
  if (!moved && !ends) return {};
  const startAt = moved ? instantOf(startLocal, zone, 'startLocal') : row.startAt;
  const endAt =
    endLocal === undefined
      ? new Date(startAt.getTime() + row.endAt.getTime() - row.startAt.getTime())
      : ends
        ? instantOf(endLocal, zone, 'endLocal')
        : row.endAt;
  if (endAt <= startAt) refuse('session/bad_time', { field: 'endLocal', local: endLocal ?? row.endLocal, zone });
  return { startLocal, endLocal: endLocal ?? wallTime(endAt, zone), startAt, endAt, timeAssumed: false };
}

function wallTime(at: Date, zone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
