import { graphemeCount, isReadable, isTowering, limits, tidied } from '#contract';
import { refuse } from '#kernel';

/**
 * The text as it is stored: tidied, no more than one empty line in a row.
 * @throws {Refused} question/bad_text when nothing readable is left, marks tower on a letter, or it is too long in
 * graphemes or bytes
 */
export function questionText(raw: string): string {
  const text = tidied(raw).replace(/\n{3,}/g, '\n\n');
  const isTooLong = Buffer.byteLength(text) > limits.questionBytes || graphemeCount(text) > limits.questionGraphemes;
  if (!isReadable(text) || isTowering(text) || isTooLong)
    refuse('question/bad_text', { most: limits.questionGraphemes });
  return text;
}

/**
 * Milliseconds until this person may ask again: six a minute.
 * @param askedAt times of this person's latest questions in the session, newest first
 */
export function askPause(askedAt: readonly Date[], now: Date): number {
  const oldest = askedAt[limits.questionsPerMinute - 1];
  return oldest ? Math.max(0, oldest.getTime() + 60_000 - now.getTime()) : 0;
}
