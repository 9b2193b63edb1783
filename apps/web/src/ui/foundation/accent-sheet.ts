import { accentColours, type AccentChoice, type AccentColours } from './accent.js';

let sheet: CSSStyleSheet | undefined;

const rule = (selector: string, { accent, soft, on, line }: AccentColours) =>
  `${selector}{--accent:${accent};--accent-soft:${soft};--on-accent:${on};--accent-line:${line}}`;

/** Gives the whole page the accent of a conference. A constructed sheet, because the page forbids inline styles. */
export const applyAccent = (choice: AccentChoice): void => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const { light, dark } = accentColours(choice);
  sheet.replaceSync(`${rule(':root', light)}${rule("[data-theme='dark']", dark)}`);
};
