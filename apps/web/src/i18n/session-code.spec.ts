import { describe, expect, it } from '@jest/globals';
import { sessionCode, sessionName, sessionShort, withSessionCode } from './session-code.js';

const SPACE = '\u00a0';

describe('sessionCode', () => {
  it.each(['AG5', 'AG 5', `AG${SPACE}5`, 'ag-5', 'WG5', 'WG 5', 'РГ5', 'рг 5', 'РГ.5'])(
    '%s in each language',
    (code) => {
      const shown = ['de', 'ru', 'en'].map((language) => sessionCode({ code, kind: 'working-group' }, language));
      expect(shown).toEqual([`AG${SPACE}5`, `РГ${SPACE}5`, `WG${SPACE}5`]);
    },
  );

  it('keeps a letter after the number, and more digits', () => {
    expect(sessionCode({ code: 'AG1b', kind: 'working-group' }, 'ru')).toBe(`РГ${SPACE}1b`);
    expect(sessionCode({ code: 'WG12' }, 'de')).toBe(`AG${SPACE}12`);
  });

  it.each([
    ['Plenum', 'plenary'],
    ['AG5', 'plenary'],
    ['AG5', 'culture'],
    ['AG', 'working-group'],
    ['AG Wirtschaft', 'working-group'],
    ['AGB5', 'working-group'],
    ['AG5 und AG6', 'working-group'],
    ['AG5bis', 'working-group'],
    ['5', 'working-group'],
    ['Forum 3', 'working-group'],
    ['', 'working-group'],
  ] as const)('leaves %p of a %s as it is', (code, kind) => {
    for (const language of ['de', 'ru', 'en']) expect(sessionCode({ code, kind }, language)).toBe(code);
  });
});

it('changes only the beginning of a name', () => {
  expect(withSessionCode('AG5 Zukunft der AG6', 'ru')).toBe(`РГ${SPACE}5 Zukunft der AG6`);
  for (const name of ['AGENDA 2030', 'Eröffnung', 'AG5bis Zukunft']) expect(withSessionCode(name, 'ru')).toBe(name);
});

describe('names of sessions', () => {
  const group = {
    code: 'AG5',
    kind: 'working-group',
    titles: { de: 'Zukunft', ru: 'Будущее' },
    language: 'de',
  } as const;
  const plenum = { code: '', kind: 'plenary', titles: { de: 'Eröffnung' } } as const;

  it('have the code first and then the title, or what there is', () => {
    expect(sessionName(group, 'ru')).toBe(`РГ${SPACE}5 · Будущее`);
    expect(sessionName(group, 'en')).toBe(`WG${SPACE}5 · Zukunft`);
    expect([sessionName(plenum, 'ru'), sessionShort(plenum, 'ru')]).toEqual(['Eröffnung', 'Eröffnung']);
    expect(sessionShort(group, 'de')).toBe(`AG${SPACE}5`);
  });
});
