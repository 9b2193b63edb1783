import { describe, expect, it } from '@jest/globals';
import { townOf, townOfMost } from './town.js';

const at = (...venues: string[]): { venue: string }[] => venues.map((venue) => ({ venue }));

describe('the town of a venue', () => {
  it.each([
    ['Kaluga, Gebietsphilharmonie', 'Kaluga'],
    ['Kaluga', 'Kaluga'],
    [' Düren , Schloss Burgau', 'Düren'],
    ['', ''],
    [undefined, ''],
  ])('%p is in %p', (venue, town) => {
    expect(townOf(venue)).toBe(town);
  });

  it('of a conference is that of most of its halls, not that of the first', () => {
    expect(townOfMost(at('Aachen, Rathaus', 'Düren', 'Düren, Schloss Burgau', 'Hürtgenwald-Vossenack'))).toBe('Düren');
    expect(townOfMost(at('Aachen, Rathaus', 'Düren'))).toBe('Aachen');
    expect(townOfMost(at('', 'Düren', ''))).toBe('Düren');
    expect(townOfMost([])).toBe('');
  });
});
