import { describe, expect, it } from '@jest/globals';
import { HandScanner, type KeyStroke } from './hand-scanner.js';

const CODES: Record<string, string> = { '-': 'Minus', _: 'Minus', '.': 'Period' };
const codeOf = (letter: string): string =>
  CODES[letter] ?? (/\d/u.test(letter) ? `Digit${letter}` : `Key${letter.toUpperCase()}`);
const isShifted = (letter: string): boolean => letter === '_' || /[A-Z]/u.test(letter);

/** Key strokes of a scanner with the American layout; `layout` is what the system makes of them. */
const strokes = (text: string, layout = (letter: string) => letter, everyMs = 4): KeyStroke[] =>
  [...text].map((letter, at) => ({
    key: layout(letter),
    code: codeOf(letter),
    shiftKey: isShifted(letter),
    timeStamp: 1_000 + at * everyMs,
  }));
const enter = (timeStamp: number): KeyStroke => ({ key: 'Enter', code: 'Enter', shiftKey: false, timeStamp });

const scan = (text: string, layout?: (letter: string) => string): string | undefined => {
  const scanner = new HandScanner();
  for (const stroke of strokes(text, layout)) scanner.press(stroke);
  return scanner.press(enter(1_000 + text.length * 4));
};

const BADGE = 'TH1.aZ09_-yzY';

describe('HandScanner', () => {
  it('reads a badge as it is typed', () => {
    expect(scan(BADGE)).toBe(BADGE);
  });

  it('reads it by position where a Russian layout types Cyrillic', () => {
    const russian = (letter: string): string => (/[a-z]/iu.test(letter) ? 'ф' : letter);
    expect(scan(BADGE, russian)).toBe(BADGE);
  });

  it('reads it by position where a German layout types ß for the hyphen', () => {
    const german: Record<string, string> = { y: 'z', z: 'y', Y: 'Z', Z: 'Y', '-': 'ß', _: '?' };
    expect(scan(BADGE, (letter) => german[letter] ?? letter)).toBe(BADGE);
  });

  it('gives foreign codes as they are: the server says what they are', () => {
    expect(scan('4006381333931')).toBe('4006381333931');
  });

  it('does not take people for scanners', () => {
    const scanner = new HandScanner();
    for (const stroke of strokes('Petersen', undefined, 200)) expect(scanner.press(stroke)).toBeUndefined();
    expect(scanner.press(enter(3_000))).toBeUndefined();
    expect(scan('abc')).toBeUndefined();
  });
});
