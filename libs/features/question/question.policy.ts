import { limits } from '#contract';
import { refuse } from '#kernel';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The text as it is stored: NFC, outer blanks gone, no more than one empty line in a row.
 * @throws {Refused} question/bad_text when nothing readable is left or it is too long in graphemes or bytes
 */
export function questionText(raw: string): string {
  const text = raw
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) refuse('question/bad_text', { most: limits.questionGraphemes });
  const tooLong =
    Buffer.byteLength(text) > limits.questionBytes || [...graphemes.segment(text)].length > limits.questionGraphemes;
  if (tooLong) refuse('question/bad_text', { most: limits.questionGraphemes });
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
