/** Marks, embeddings, overrides and isolates: characters that show nothing and turn the order of text. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/**
 * Words of people inside a sentence of ours, where no element can hold them apart: what they are written in turns nothing
 * around them. Plain Latin and Cyrillic words stay as they are.
 */
export const isolated = (words: string): string => {
  const bare = words.replace(TURNS, '');
  return RIGHT_TO_LEFT.test(bare) ? FIRST_STRONG + bare + POP : bare;
};
