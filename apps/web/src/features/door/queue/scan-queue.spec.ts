import { afterEach, describe, expect, it } from '@jest/globals';
import type { ScanBatch, ScanBatchView, ScanItem } from '#contract';
import { ScanQueue } from './scan-queue.js';

const scan = (id: string): ScanItem => ({
  id,
  direction: 'in',
  hallId: 'h1',
  badge: `TH1.${id}`,
  at: '2021-06-29T08:00:00Z',
});
const receipts = (batch: ScanBatch, take = batch.scans.length): ScanBatchView => ({
  receipts: batch.scans.slice(0, take).map(({ id }, index) => ({ id, index, outcome: 'in', colour: 'green' })),
  halls: { h1: { inside: batch.scans.length, limit: 40 } },
});

/** Keeps what a browser would keep. */
const shelf = () => {
  let text: string | null = null;
  return { read: () => text, write: (value: string | null) => void (text = value) };
};

const queues: ScanQueue[] = [];
const queueOf = (send: (batch: ScanBatch) => Promise<ScanBatchView>, storage = shelf()) => {
  const queue = new ScanQueue({ send, storage, pauseMs: 5, longestPauseMs: 10 });
  queues.push(queue);
  return queue;
};
afterEach(() => queues.splice(0).forEach((queue) => queue.stop()));

/** Resolves when the queue's state is as wanted. */
const when = (queue: ScanQueue, wanted: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!wanted()) return;
      end();
      resolve();
    };
    const end = queue.subscribe(look);
    look();
  });

describe('ScanQueue', () => {
  it('lets go of what was receipted, item by item, and sends the rest again under the same ids', async () => {
    const batches: string[][] = [];
    const queue = queueOf((batch) => {
      batches.push(batch.scans.map(({ id }) => id));
      return Promise.resolve(receipts(batch, 1));
    });
    queue.add(scan('a'));
    queue.add(scan('b'));
    queue.add(scan('c'));
    await when(queue, () => queue.value().unsent === 0);
    expect(batches).toEqual([['a'], ['b', 'c'], ['c']]);
    expect(queue.value().scans.map(({ item, receipt }) => [item.id, receipt?.outcome])).toEqual([
      ['c', 'in'],
      ['b', 'in'],
      ['a', 'in'],
    ]);
    expect(queue.value().halls['h1']).toEqual({ inside: 1, limit: 40 });
  });

  it('keeps everything while the server does not answer, says why, and comes back by itself', async () => {
    let isDown = true;
    const storage = shelf();
    const queue = queueOf(
      (batch) => (isDown ? Promise.reject(new Error('server/unavailable')) : Promise.resolve(receipts(batch))),
      storage,
    );
    queue.add(scan('a'));
    await when(queue, () => queue.value().problem !== null);
    queue.add(scan('b'));
    expect(queue.value().unsent).toBe(2);
    expect(JSON.parse(storage.read() ?? '')).toEqual([scan('a'), scan('b')]);
    isDown = false;
    await when(queue, () => queue.value().unsent === 0);
    expect(queue.value().problem).toBeNull();
    expect(storage.read()).toBeNull();
  });

  it('takes over what an earlier page had not sent, and nothing from a broken shelf', async () => {
    const storage = shelf();
    storage.write(JSON.stringify([scan('a'), { no: 'scan' }, scan('b')]));
    const sent: string[] = [];
    const queue = queueOf((batch) => {
      sent.push(...batch.scans.map(({ id }) => id));
      return Promise.resolve(receipts(batch));
    }, storage);
    expect(queue.value().unsent).toBe(2);
    await queue.flush();
    expect(sent).toEqual(['a', 'b']);
    storage.write('{');
    expect(queueOf((batch) => Promise.resolve(receipts(batch)), storage).value().unsent).toBe(0);
  });

  it('never asks again at once for what an answer left out', async () => {
    let asked = 0;
    const queue = queueOf((batch) => {
      asked += 1;
      return Promise.resolve(receipts(batch, asked < 3 ? 0 : 1));
    });
    queue.add(scan('a'));
    await when(queue, () => queue.value().unsent === 0);
    expect(asked).toBe(3);
  });
});
