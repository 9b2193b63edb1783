import { describe, expect, it } from '@jest/globals';
import { LookAlikes } from './look-alike.policy.js';

const one = (id: string, ...names: string[]) => ({ id, names });
const alike = (first: string, second: string): boolean =>
  new LookAlikes([one('a', first), one('b', second)]).of('a')?.ids.includes('b') ?? false;

describe('names that look the same', () => {
  it.each([
    ['Anna Petrova', 'Аnna Petrova', 'a Cyrillic А'],
    ['ANNA BECK', 'АNNА ВЕСК', 'capitals only'],
    ['Вика Ткач', 'Bикa Tкaч', 'Latin among Cyrillic'],
    ['Вера Вовк', 'Bepa Bobk', 'small letters whose capitals are alike'],
    ['Tamara Kim', 'Taмara Kiм', 'a small м'],
    ['Viktor Iwan', 'Vіktоr Іwаn', 'і, о, а'],
    ['Otto Paul', '0tt0 Pau1', 'digits'],
    ['Paul Ilg', 'PauI lIg', 'I for l'],
    ['Nikos Alpha', 'Νikοs Αlphα', 'Greek'],
    ['Jörg Müller', 'Jorg Muller', 'marks'],
    ['Андрей Ёлкин', 'Андреи Елкин', 'marks in Cyrillic'],
    ['Eva Maria Rot', 'Eva  Maria\u00a0Rot\u200b', 'spaces'],
    ['Emil Fink', 'EMIL FINK', 'case'],
    ['Carla Berner', 'Carla Bemer', 'rn for m'],
    ['Klaus Beck', 'Ｋlaus Ｂeck', 'full width'],
  ])('%s and %s: %s', (first, second) => {
    expect(alike(first, second)).toBe(true);
    expect(alike(second, first)).toBe(true);
  });

  it.each([
    ['Anna Petrova', 'Anna Petrova', 'namesakes'],
    ['Anna Petrova', 'Hanna Petrova', 'another name'],
    ['Anna Kail', 'Anna Kall', 'i is no l'],
    ['Анна Петрова', 'Anna Petrova', 'the same name in the other script'],
    ['Jürgen Jost', 'Jörgen Jost', 'another vowel'],
  ])('but not %s and %s: %s', (first, second) => {
    expect(alike(first, second)).toBe(false);
  });

  it('are found in either script, and never in the own second name', () => {
    const people = [one('a', 'Eva Mak', 'Ева Мак'), one('b', 'Jewa Mak', 'Eва Мaк'), one('c', 'Oma Kot', 'Ома Кот')];
    const found = new LookAlikes(people);
    expect(found.of('a')).toEqual({ ids: ['b'], mixesScripts: false });
    expect(found.of('b')).toEqual({ ids: ['a'], mixesScripts: true });
    expect(found.of('c')).toBeNull();
    expect(found.of('nobody')).toBeNull();
  });
});

describe('one name of two alphabets', () => {
  it.each(['Аnna Petrova', 'Anna Petrоva', 'Νikos', 'Вiктор Орлов'])('%s is marked alone', (name) => {
    expect(new LookAlikes([one('a', name)]).of('a')).toEqual({ ids: [], mixesScripts: true });
  });
  it.each(['Anna Петрова', 'Смирнова-Smith', 'Jürgen Groß', 'Łukasz Œuvre', 'Ірина Ґудзь', '王 Anna'])(
    '%s is not: each word has its own',
    (name) => {
      expect(new LookAlikes([one('a', name)]).of('a')).toBeNull();
    },
  );
});
