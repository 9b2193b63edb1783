import { isLanguage, type Translated } from '#contract';
import type { JsonAt } from './json-at.format.js';

const TAG = /^([a-z]{2,3})(?:-[A-Za-z0-9]{2,8})*$/;
/** A tag such as `de` or `pt-BR` that begins with a language. */
const isTag = (tag: string): boolean => isLanguage(TAG.exec(tag)?.[1] ?? '');

/** A language tag such as `de` or `pt-BR`; '' when missing or none. */
export function readLanguage(node: JsonAt): string {
  const text = node.text(35).replace('_', '-');
  const tag = text.slice(0, 3).toLowerCase() + text.slice(3);
  if (text === '' || isTag(tag)) return tag;
  node.findings.warn('bad_language', node.path, `“${text}” is no language tag such as de, ru or en; it was left out.`);
  return '';
}

/** An object of texts by language, e.g. our `titles`; empty texts and unfit keys are left out. */
export function readTranslated(node: JsonAt, most: number): Translated {
  const pairs = node.entries().flatMap(([language, text]) => {
    if (!isTag(language)) {
      node.findings.warn('bad_language', text.path, `“${language}” is no language tag; its text was left out.`);
      return [];
    }
    const words = text.text(most);
    return words === '' ? [] : [[language, words] as const];
  });
  return Object.fromEntries(pairs);
}

/** A text that newer exporters write as an object by language: the wanted language, else the first. */
export function readEither(node: JsonAt, language: string, most: number): string {
  if (!node.isObject) return node.text(most);
  const texts = readTranslated(node, most);
  return texts[language] ?? firstText(texts);
}

/** Adds the plain text unless it is already there in some language or its language is taken. */
export function withPlain(texts: Translated, language: string, plain: string): Translated {
  if (plain === '' || texts[language] !== undefined || Object.values(texts).includes(plain)) return texts;
  return { ...texts, [language]: plain };
}

export function firstText(texts: Translated): string {
  return Object.values(texts).find((text) => text !== undefined) ?? '';
}
