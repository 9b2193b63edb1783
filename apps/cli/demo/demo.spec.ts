import { describe, expect, it } from '@jest/globals';
import { personalLink } from '../services/personal-link.js';
import { castOf, PEOPLE } from './cast.js';
import { blockStart, demoPairs } from './demo-conference.js';
import { demoPeople } from './demo-people.js';
import { transliterate } from './transliteration.js';

describe('the demo', () => {
  it.each([
    ['2026-11-23T10:00:00Z', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23T10:29:59Z', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23T10:30:00Z', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T00:10:00Z', '2026-11-22T23:30:00.000Z'],
  ])('seen at %s began at %s', (now, start) => {
    expect(blockStart(new Date(now)).toISOString()).toBe(start);
  });

  it('invents the same people every time, in both scripts', () => {
    const pairs = demoPairs();
    const [one, two] = [demoPeople(pairs, ['Saal 1']), demoPeople(pairs, ['Saal 1'])];
    expect(one).toEqual(two);
    expect(one).toHaveLength(PEOPLE + 1);
    const russians = one.filter((person) => person.language === 'ru');
    for (const person of russians) {
      expect(person.familyName).toMatch(/^[A-Z][A-Za-z-]*$/);
      expect(person.familyNameCyrillic).toMatch(/^[А-ЯЁ]/);
    }
    expect(russians.length).toBeGreaterThan(150);
  });

  it('gives each role to somebody of their own, on the side that speaks the language', () => {
    const pairs = demoPairs().length;
    const { chairs, speakers, interpreters, stewards, organisers, ...others } = castOf(pairs);
    const all = [...[...chairs, ...speakers, ...interpreters].flat(), ...stewards, ...organisers];
    const everybody = [...all, others.remoteGerman, others.remoteRussian];
    expect(new Set(everybody).size).toBe(everybody.length);
    for (const at of everybody) expect(at).toBeLessThan(PEOPLE);
    const isRussian = (at: number): boolean => Math.floor(at / pairs) % 2 === 1;
    for (const [german, russian] of [...chairs, ...speakers, ...interpreters])
      expect([isRussian(german), isRussian(russian)]).toEqual([false, true]);
  });

  it.each([
    ['Кузнецова', 'Kusnezowa'],
    ['Щербаков', 'Schtscherbakow'],
    ['Юрий', 'Juri'],
    ['Семён', 'Semjon'],
    ['Ольга Римская-Корсакова', 'Olga Rimskaja-Korsakowa'],
  ])('writes %s as %s', (name, latin) => {
    expect(transliterate(name)).toBe(latin);
  });
});

describe('a personal link', () => {
  it('has a host of its own on localhost only', () => {
    expect(personalLink('http://localhost:3000', 's', 'chair')).toBe('http://chair.localhost:3000/j#s');
    expect(personalLink('https://conference.example.org', 's', 'chair')).toBe('https://conference.example.org/j#s');
    expect(personalLink('http://localhost:3000', 's')).toBe('http://localhost:3000/j#s');
  });
});
