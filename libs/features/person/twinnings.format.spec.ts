import { expect, it } from '@jest/globals';
import { readTwinnings } from './twinnings.format.js';

it('reads pairs of towns, leaves out unknown zones and rows without two towns', () => {
  const csv =
    '\ufefftown_a,country_a,zone_a,town_b,town_b_ru,country_b,zone_b\nSuhl,DE,Europe/Berlin,Kaluga,Калуга,RU,Mars/Base\nJena,DE,Europe/Berlin,,,,\n';
  expect(readTwinnings(csv)).toEqual([
    {
      a: { name: 'Suhl', nameRu: '', country: 'DE', zone: 'Europe/Berlin' },
      b: { name: 'Kaluga', nameRu: 'Калуга', country: 'RU', zone: null },
    },
  ]);
});
