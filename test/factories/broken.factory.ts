import { limits } from '../../libs/contract/index.js';

/** Stands for a number beyond all numbers in the text that is sent: JSON.stringify cannot write one. */
const INFINITE = '\u0001infinite';

/** What nobody should send in any field. */
export const WRONG: readonly [string, unknown][] = [
  ['null', null],
  ['a huge number', 1e308],
  ['1e999', INFINITE],
  ['a truth', true],
  ['an object', { toString: 'x', length: 1 }],
  ['a list of a list', [['x']]],
  ['a list of null', [null]],
  ['NUL', 'a\0b'],
  ['a lone surrogate', 'a\ud800b'],
  ['too long', 'x'.repeat(limits.frameBytes)],
];

/** A body with one thing wrong. */
export interface BrokenBody {
  /** E.g. `sessions.0.hallId`. */
  path: string;
  what: string;
  /** JSON text. */
  text: string;
}

/** A body as JSON text. */
export const toText = (body: unknown): string => JSON.stringify(body).replaceAll(JSON.stringify(INFINITE), '1e999');

/** Every body that differs from a well-formed one in one place: the wrong thing there, or nothing. */
export function* broken(
  body: Record<string, unknown>,
  rules: { optional?: readonly string[]; nullable?: readonly string[]; judged?: string },
): Generator<BrokenBody> {
  for (const path of pathsOf(body)) {
    const last = path.slice(path.lastIndexOf('.') + 1);
    for (const [what, value] of WRONG)
      if (!isRight(path, value, body, rules)) yield { path, what, text: toText(changed(body, path, value)) };
    // An entry of a list or a language of a text may always be missing.
    const isField = !/^\d+$|^[a-z]{2}$/.test(last);
    if (isField && !rules.optional?.includes(path))
      yield { path, what: 'missing', text: toText(changed(body, path, undefined)) };
  }
}

/** What is wrong nearly everywhere may be right in some fields. */
function isRight(
  path: string,
  value: unknown,
  body: Record<string, unknown>,
  { nullable = [], judged }: { nullable?: readonly string[]; judged?: string },
): boolean {
  if (value === null) return nullable.includes(path);
  if (Array.isArray(value)) return path === judged;
  return typeof value === 'boolean' && typeof valueAt(body, path) === 'boolean';
}

/** Paths of everything inside a value, the outer before the inner. */
export function pathsOf(value: object): string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const within = typeof inner === 'object' && inner !== null ? pathsOf(inner) : [];
    return [name, ...within.map((path) => `${name}.${path}`)];
  });
}

function valueAt(body: object, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], body);
}

/** A copy with another value at a path; undefined leaves it out. */
export function changed<Body extends object>(body: Body, path: string, value: unknown): Body {
  const copy = structuredClone(body);
  const steps = path.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce<object>((inner, step) => inner[step as keyof typeof inner], copy);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return copy;
}
