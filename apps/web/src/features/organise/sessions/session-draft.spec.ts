import { describe, expect, it } from '@jest/globals';
import type { SessionView } from '#contract';
import { boothChoices, changeOf, draftOf, firstBooth, rolesOf, withoutBooth } from './session-draft.js';

const session: SessionView = {
  ...{
    id: 's',
    code: 'AG5',
    kind: 'working-group',
    titles: { de: 'Erinnerung' },
    abstracts: {},
    hallId: 'h',
    track: null,
  },
  ...{ date: '2021-06-29', startLocal: '2021-06-29T10:00', endLocal: '2021-06-29T11:30', startAt: '', endAt: '' },
  ...{ language: 'de', interpretation: ['de', 'ru'], coordinator: '', inOnly: false, timeAssumed: false },
  moderators: [{ id: 'eva', name: 'Eva', town: {} }],
  speakers: [],
  interpreters: [
    { id: 'igor', name: 'Igor', town: {}, language: 'de', booth: 'ru' },
    { id: 'anna', name: 'Anna', town: {}, language: 'ru' },
  ],
};
const before = draftOf(session);

describe('interpreters of a session', () => {
  it('keep the booth that the programme gives them, whatever their own language is', () => {
    const without = { ...before, people: before.people.filter(({ personId }) => personId !== 'eva') };
    expect(rolesOf(before, without)).toEqual({
      people: [
        { personId: 'igor', role: 'interpreter', language: 'ru' },
        { personId: 'anna', role: 'interpreter' },
      ],
    });
    expect(changeOf(before, without)).toEqual({});
  });

  it('are stored only with a booth, and hinder nothing else', () => {
    expect(withoutBooth(before, { ...before, coordinator: 'Olga' })).toBeUndefined();
    const fewer = { ...before, people: before.people.filter(({ personId }) => personId !== 'eva') };
    expect(withoutBooth(before, fewer)).toMatchObject({ personId: 'anna' });
    const chosen = { ...fewer, people: fewer.people.map((one) => ({ ...one, booth: one.booth ?? 'de' })) };
    expect(withoutBooth(before, chosen)).toBeUndefined();
  });

  it('choose among the booths of the session and what is set already', () => {
    expect(boothChoices(['de', 'ru'], before.people)).toEqual(['de', 'ru']);
    expect(boothChoices(['en'], before.people)).toEqual(['en', 'ru']);
    expect(boothChoices([], [])).toEqual(['de', 'ru', 'en']);
  });

  it('begin with the only booth or the own language, else with none', () => {
    expect(firstBooth(['ru'], 'de')).toBe('ru');
    expect(firstBooth(['de', 'ru'], 'ru')).toBe('ru');
    expect(firstBooth(['de', 'ru'], 'en')).toBeUndefined();
  });
});
