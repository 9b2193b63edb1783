import type { Page } from 'playwright-core';
import * as de from '../../apps/web/src/i18n/de/index.js';

type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Keys whose name no sentence could be: `toProgramme`, `people_other`. */
const KEYS: ReadonlySet<string> = new Set(
  Object.values(de as Sentences)
    .flatMap((sentences) => Object.keys(sentences))
    // A missing plural shows the key as the page asked for it, without the ending.
    .flatMap((key) => [key, key.replace(/_(?:one|few|many|other)$/u, '')])
    .filter((key) => /[a-z][A-Z]|_/u.test(key)),
);

/** All that is written on a page, for eyes and for screen readers, piece by piece. */
const pieces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim()).filter(Boolean);
  });

/** What no sentence became: a key shown as it is (with its namespace too), an empty slot, a value without words. */
export const wordlessTexts = async (page: Page): Promise<string[]> =>
  (await pieces(page)).filter(
    (text) =>
      /\{\{|\bundefined\b|\bNaN\b|\[object /u.test(text) || text.split(/[\s:]+/u).some((word) => KEYS.has(word)),
  );
