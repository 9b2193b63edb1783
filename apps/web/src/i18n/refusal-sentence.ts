import { QUESTION_STATES, type ErrorCode, type Refusal } from '#contract';
import { withSessionCode } from './session-code.js';

/** Key of the namespace `refusals` with what it fills in. */
const sentence = <Key extends string>(key: Key, fills: Record<string, string | number>) => ({ key, fills });

const text = (value: string | number | undefined): string => String(value ?? '');

const seconds = (ms: string | number): number => Math.max(1, Math.ceil(Number(ms) / 1000));

/** `2027-03-28T02:30`, a wall time of the venue, in words of the viewer's language; what is no time stays as it is. */
const timeWords = (local: string, language: string): string => {
  const at = new Date(`${local}Z`);
  if (Number.isNaN(at.getTime())) return local;
  return at.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
};

/** Both sessions of a clash, in the viewer's language where the server knows their titles in it. */
const bothSessions = (detail: NonNullable<Refusal['detail']>, language: string) => {
  const name = (which: string) => withSessionCode(text(detail[`${which}_${language}`] ?? detail[which]), language);
  return { first: name('first'), second: name('second') };
};

/**
 * What a refusal says beyond its code; undefined where the code alone says all. Ids (`personId`) are no words for people.
 * @returns a key of `refusals` and what to fill in
 */
export const refusalSentence = ({ code, detail = {} }: Pick<Refusal, 'code' | 'detail'>, language: string) => {
  const has = (wanted: ErrorCode, ...names: string[]) => code === wanted && names.every((name) => name in detail);
  const { hall, person, field, most, retryAfterMs, local, from, logId } = detail;
  const pair = ['first', 'second'];
  if (has('session/hall_taken', 'hall', ...pair))
    return sentence('hallTaken', { hall: text(hall), ...bothSessions(detail, language) });
  if (has('session/chair_taken', 'person', ...pair))
    return sentence('chairTaken', { person: text(person), ...bothSessions(detail, language) });
  if (has('session/bad_time', 'local')) return sentence('badTime', { time: timeWords(text(local), language) });
  if (has('input/invalid', 'field')) return sentence('invalid', { field: text(field) });
  if (has('input/too_large', 'most')) return sentence('tooMany', { most: Number(most) });
  if (has('input/too_fast', 'retryAfterMs')) return sentence('tooFast', { count: seconds(retryAfterMs!) });
  if (has('question/too_fast', 'retryAfterMs')) return sentence('askAgain', { count: seconds(retryAfterMs!) });
  if (has('question/bad_text', 'most')) return sentence('badText', { count: Number(most) });
  const state = QUESTION_STATES.find((one) => one === from);
  if (code === 'question/wrong_state' && state) return sentence(`from_${state}`, {});
  if (code === 'role/not_allowed' && detail['source'] === 'screen') return sentence('noScreen', {});
  if (has('server/failed', 'logId')) return sentence('failed', { logId: text(logId) });
  return undefined;
};
