import { describe, expect, it } from '@jest/globals';
import { graphemeCount, isBlank, isReadable, isTowering, tidied, withoutTowers } from './text.js';

const ACUTE = '\u0301';

describe('marks on a letter', () => {
  it.each([
    ['sixty', `a${ACUTE.repeat(60)}`, true],
    ['nine', `x${ACUTE.repeat(9)}`, true],
    ['nine, with joiners between', `x${`${ACUTE}\u200d`.repeat(9)}`, true],
    ['enclosing ones', `x${'\u20dd'.repeat(9)}`, true],
    ['eight', `x${ACUTE.repeat(8)}`, false],
    ['two on each of many', `x${ACUTE}\u0323`.repeat(60), false],
    ['none: German, Russian', 'Straße, объём, й', false],
    ['a Tibetan stack', 'བསྒྲུབས', false],
    ['Hebrew with points', 'בְּרֵאשִׁ֖ית', false],
    ['an emoji family', '👩🏽‍❤️‍💋‍👨🏻👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿', false],
  ])('%s', (_, text, towers) => {
    expect(isTowering(text)).toBe(towers);
  });
  it('are left out where the text is shown all the same', () => {
    expect(withoutTowers(`Anna a${ACUTE.repeat(900)}!`, '…')).toBe('Anna \u00e1…!');
    expect(isTowering(withoutTowers(`a${ACUTE.repeat(900)}`, ''))).toBe(false);
  });
});

describe('something to read', () => {
  it.each(['?!', '\u200b', '\u202e', ' \u00a0', '🙂', '\u3164', '\u115f\u1160', '\u2800', ACUTE, ''])(
    'not in %j',
    (text) => {
      expect(isReadable(text)).toBe(false);
    },
  );
  it.each(['a', 'я', '5', '—7—', '字', '\u200bx'])('in %j', (text) => {
    expect(isReadable(text)).toBe(true);
  });
});

it.each([
  ['', true],
  [' \u00a0\u200b\u3164\u2800\u202e', true],
  ['?', false],
  ['\u200b🍕', false],
])('of %j it is %p that nothing shows', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

it('is stored in NFC, without what turns the order of the text around', () => {
  expect(tidied('  Ju\u0308rgen\r\n\u202egnal\u202c\u2066x\u2069\u0301 ')).toBe('Jürgen\ngnalx\u0301');
  expect(tidied('a\u202e\u0301')).toBe('á');
});

it('counts what people see', () => {
  expect(graphemeCount('Привет')).toBe(6);
  expect(graphemeCount('👨‍👩‍👧‍👦e\u0301')).toBe(2);
});
