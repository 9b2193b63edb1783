import type { Tree } from './tree.factory.js';

/** One violation: the rule that must find it, where it must find it, and the files that are added to the clean house. */
export type Seed = { readonly rule: string; readonly file: string; readonly tree: Tree };

/** `text` stands in `file`; without a text the files of `more` break the rule and `file` is the place that is named. */
export const seed = (rule: string, file: string, text: string, more: Tree = {}): Seed => ({
  rule,
  file,
  tree: text === '' ? more : { ...more, [file]: text },
});

/** A file that does nothing but import from there. */
export const imports = (from: string): string => `import * as there from '${from}';\nexport const thing = there;\n`;
