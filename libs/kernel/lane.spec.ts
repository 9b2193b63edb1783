import { expect, it } from '@jest/globals';
import { Lane } from './lane.js';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('runs one batch at a time and gathers what arrives meanwhile, in order', async () => {
  const batches: number[][] = [];
  let free: () => void = () => undefined;
  const lane = new Lane<number>(
    async (jobs) => {
      batches.push(jobs);
      await new Promise<void>((resolve) => (free = resolve));
    },
    { most: 3, gatherMs: () => 0, onDefect: () => undefined },
  );
  lane.push(1);
  await tick();
  for (const job of [2, 3, 4, 5]) lane.push(job);
  expect(batches).toEqual([[1]]);
  for (let step = 0; step < 3; step += 1) {
    free();
    await tick();
  }
  expect(batches).toEqual([[1], [2, 3, 4], [5]]);
  expect(lane.idle).toBe(true);
});

it('goes on after a defect and reports it', async () => {
  const defects: unknown[] = [];
  const done: number[] = [];
  const lane = new Lane<number>(
    async (jobs) => {
      await tick();
      if (jobs.includes(1)) throw new Error('broken');
      done.push(...jobs);
    },
    { most: 1, gatherMs: () => 0, onDefect: (defect) => defects.push(defect) },
  );
  lane.push(1);
  lane.push(2);
  for (let step = 0; step < 6; step += 1) await tick();
  expect(defects).toHaveLength(1);
  expect(done).toEqual([2]);
});

it('waits for company only while every waiting job would rather', async () => {
  const batches: number[][] = [];
  const lane = new Lane<number>(
    (jobs) => {
      batches.push(jobs);
      return Promise.resolve();
    },
    { most: 10, gatherMs: (job) => (job > 9 ? 30 : 0), onDefect: () => undefined },
  );
  lane.push(10);
  await tick();
  expect(batches).toEqual([]);
  lane.push(11);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(batches).toEqual([[10, 11]]);
  lane.push(1);
  await tick();
  expect(batches).toEqual([[10, 11], [1]]);
});
