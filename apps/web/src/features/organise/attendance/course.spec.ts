import { describe, expect, it } from '@jest/globals';
import { grownBy, roundTop, summed } from './course.js';

const at = (minute: number): string => new Date(Date.UTC(2021, 5, 29, 8, minute)).toISOString();
const point = (minute: number, hall: number, away: number) => ({ at: at(minute), hall, away });

describe('the course of all sessions', () => {
  it('adds what each session had last, whatever its steps', () => {
    const course = summed([
      [point(0, 1, 0), point(10, 5, 2)],
      [point(5, 3, 1), point(20, 4, 4)],
    ]);
    expect(course.map(({ hall, away }) => [hall, away])).toEqual([
      [1, 0],
      [4, 1],
      [8, 3],
      [9, 6],
    ]);
    expect(grownBy(course, 10)).toBe(4);
    expect(grownBy(course, 60)).toBe(15);
    expect(grownBy([], 10)).toBe(0);
  });

  it.each([
    [0, 2],
    [1, 2],
    [3, 4],
    [5, 10],
    [11, 20],
    [220, 400],
    [1000, 1000],
  ])('draws %d on a scale up to %d', (value, top) => expect(roundTop(value)).toBe(top));
});
