import { limits } from './limits.js';

/** Embeddings, overrides and isolates: they turn the order of what stands around a text, and no name or sentence needs them. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;
/** More marks on one letter than any script writes; invisible characters between them change nothing. */
const TOWER = new RegExp(String.raw`(?:\p{M}[\p{Cf}\p{Emoji_Modifier}]*){${limits.marksPerLetter + 1},}`, 'u');
/** Some letters are fillers that show nothing. */
const READABLE = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;
const BLANK = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text as it is stored everywhere: NFC, line ends as `\n`, without characters that turn its order, no blanks around it. */
export const tidied = (text: string): string => text.replace(BIDI, '').replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Whether marks stand on each other so high that they would cover the lines around them. */
export const isTowering = (text: string): boolean => TOWER.test(text.normalize('NFC'));

/** A text with those marks left out, to show what was refused. */
export const withoutTowers = (text: string, instead: string): string =>
  text.normalize('NFC').replaceAll(new RegExp(TOWER, 'gu'), instead);

/** Whether a text, a name perhaps, shows nothing at all: blanks, invisible characters, fillers. */
export const isBlank = (text: string): boolean => BLANK.test(text);

/** Whether there is anything to read: at least one letter or number that shows. */
export const isReadable = (text: string): boolean => READABLE.test(text);

/** Characters as people count them: an emoji family or a letter with its accent is one. */
export const graphemeCount = (text: string): number => [...graphemes.segment(text.normalize('NFC'))].length;
