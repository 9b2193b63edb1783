import prototypeOf from 'unhomoglyph';

const ASCII = /^[\x20-\x7e]+$/;
const INVISIBLE = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;
/** Letters of three alphabets that share shapes. */
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
/** Letters seen so far: a conference has few. */
const seen = new Map<string, string>();

/**
 * What a name looks like, whatever its letters are: the prototypes of Unicode UTS 39, where possible Latin letters of either
 * case, without marks, in lower case. Two names that share one of their skeletons are easily taken for each other.
 */
export function skeletonsOf(name: string): string[] {
  return [...new Set([name, name.toLowerCase()].map(skeletonOf))];
}

function skeletonOf(name: string): string {
  const bare = name.normalize('NFKD').replace(INVISIBLE, '');
  const letters = [...bare].map(lookOf).join('').toLowerCase();
  // `m` is `rn` to UTS 39, but `M` is itself.
  return letters.normalize('NFKD').replace(INVISIBLE, '').replaceAll('m', 'rn').replace(/\s+/g, ' ').trim();
}

/** A small `к` is no `k`, but `К` is `K`: the form that is Latin in either case counts. */
function lookOf(letter: string): string {
  const known = seen.get(letter);
  if (known !== undefined) return known;
  const looks = [letter, letter.toUpperCase()].map(prototypeOf);
  const look = looks.find((one) => ASCII.test(one)) ?? looks[0] ?? letter;
  seen.set(letter, look);
  return look;
}

/** Whether one word of a name has letters of two alphabets. */
export function mixesScripts(name: string): boolean {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
}
