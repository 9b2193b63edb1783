import { describe, expect, it } from '@jest/globals';
import { repeat } from './repeat.js';

describe('repeat', () => {
  it('runs at once and again, never twice at once, also after a failure', async () => {
    let [running, most, runs] = [0, 0, 0];
    const defects: unknown[] = [];
    let stop = (): Promise<void> => Promise.resolve();
    await new Promise<void>((resolve) => {
      const work = async (): Promise<void> => {
        running += 1;
        most = Math.max(most, running);
        runs += 1;
        await new Promise((done) => setImmediate(done));
        running -= 1;
        if (runs === 2) throw new Error('second');
        if (runs === 4) resolve();
      };
      stop = repeat(work, { everyMs: 1, jitter: 0.5, onDefect: (defect) => defects.push(defect) });
    });
    await stop();
    expect(most).toBe(1);
    expect(defects).toEqual([new Error('second')]);
  });

  it('stops: no run begins afterwards, and the one that had begun is over', async () => {
    let [begun, ended] = [0, 0];
    const work = async (): Promise<void> => {
      begun += 1;
      await new Promise((done) => setTimeout(done, 5));
      ended += 1;
    };
    await repeat(work, { everyMs: 60_000, jitter: 0, onDefect: () => undefined })();
    expect([begun, ended]).toEqual([1, 1]);
  });
});
