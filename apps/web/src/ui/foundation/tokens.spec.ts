import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { wcagContrast } from 'culori';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Tokens of the first block that begins with this selector. */
const block = (selector: string): Map<string, string> => {
  const body = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
};

const themes = { light: block(':root'), dark: block("[data-theme='dark']") };
type Theme = keyof typeof themes;

const ratio = (theme: Theme, text: string, ground: string): number => {
  const [a, b] = [themes[theme].get(text), themes[theme].get(ground)];
  if (!a || !b) throw new Error(`tokens.css has no --${a ? ground : text} in ${theme}.`);
  return Math.round(wcagContrast(a, b) * 10) / 10;
};

const COLOURS = ['hall', 'remote', 'site', 'booth', 'ok', 'warn', 'bad', 'accent'];

/** What the design states: text on `surface`, on `page`, on its own `-soft`. */
const STATED: Record<Theme, Record<string, [surface: number, page: number, soft?: number]>> = {
  light: {
    ink: [18, 16],
    'ink-2': [9, 8.1],
    'line-strong': [4.1, 3.7],
    hall: [8.9, 7.9, 7.5],
    remote: [8.9, 7.9, 7.4],
    site: [8.6, 7.6, 7.1],
    booth: [8.8, 7.8, 7.4],
    ok: [8.6, 7.7, 7.3],
    warn: [8.6, 7.7, 7.6],
    bad: [8.9, 8, 7.4],
    accent: [10.1, 9, 8.4],
    'accent-line': [3.7, 3],
  },
  dark: {
    ink: [15.1, 16.6],
    'ink-2': [9.8, 10.7],
    'line-strong': [4.8, 5.3],
    hall: [9, 9.8, 7.7],
    remote: [9.1, 10, 7.6],
    site: [9, 9.9, 7.8],
    booth: [9.6, 10.5, 7.7],
    ok: [9.7, 10.7, 7.9],
    warn: [11.9, 13.1, 9.7],
    bad: [8.9, 9.7, 7.7],
    accent: [9.1, 10, 7.3],
    'accent-line': [4, 4],
  },
};

describe.each(['light', 'dark'] as const)('tokens, %s', (theme) => {
  it.each(Object.entries(STATED[theme]))('%s is as readable as the design states', (token, [surface, page, soft]) => {
    expect(ratio(theme, token, 'surface')).toBeGreaterThanOrEqual(surface);
    expect(ratio(theme, token, 'page')).toBeGreaterThanOrEqual(page);
    expect(soft ? ratio(theme, token, `${token}-soft`) : 0).toBeGreaterThanOrEqual(soft ?? 0);
  });

  it('keeps ink and second ink readable on every soft ground', () => {
    for (const colour of COLOURS) {
      expect(ratio(theme, 'ink', `${colour}-soft`)).toBeGreaterThanOrEqual(7.5);
      expect(ratio(theme, 'ink-2', `${colour}-soft`)).toBeGreaterThanOrEqual(7);
    }
    expect(ratio(theme, 'ink-2', 'sunken')).toBeGreaterThanOrEqual(7.3);
  });

  it('keeps text on accent and on filled places readable', () => {
    expect(ratio(theme, 'on-accent', 'accent')).toBeGreaterThanOrEqual(theme === 'light' ? 10.1 : 9.7);
    for (const place of ['hall', 'remote', 'site', 'bad'])
      expect(ratio(theme, 'surface', place)).toBeGreaterThanOrEqual(7);
  });
});

it('keeps the lamps of the door readable', () => {
  expect(wcagContrast('#0b5f2e', '#ffffff')).toBeGreaterThanOrEqual(7.75);
  expect(wcagContrast('#ffc61a', '#14171c')).toBeGreaterThanOrEqual(11.35);
  expect(wcagContrast('#a31515', '#ffffff')).toBeGreaterThanOrEqual(7.75);
  for (const lamp of ['#0b5f2e', '#ffc61a', '#a31515']) expect(css).toContain(lamp);
});
