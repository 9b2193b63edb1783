import { expect, it } from '@jest/globals';
import { shownPlaces, type Standing } from './floor-order.js';

const queue = (length: number, own: number): Standing[] =>
  Array.from({ length }, (_, index) => ({ key: String(index), place: 'hall', own: index === own }));
const keys = (length: number, own: number) => shownPlaces(queue(length, own), { key: '…' }).map(({ key }) => key);

it('shows everybody up to twelve', () => {
  expect(keys(12, 11)).toHaveLength(12);
});

it('shows the first three, dots, two before me and me in a longer queue', () => {
  expect(keys(20, 14)).toEqual(['0', '1', '2', '…', '12', '13', '14']);
});

it('leaves no gap where I stand near the head, and hides the rest behind me', () => {
  expect(keys(20, 4)).toEqual(['0', '1', '2', '3', '4', '…']);
  expect(keys(20, -1)).toHaveLength(12);
});
