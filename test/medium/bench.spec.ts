import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const BENCH = join(import.meta.dirname, '..', '..', 'bench');

/** What a benchmark prints; it is told to be small, so the figures mean nothing. */
async function run(name: string, ...sizes: number[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(BENCH, name), ...sizes.map(String)], {
    timeout: 60_000,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return stdout;
}

/** Cells of a printed table: by the name of the row, by the head of the column. */
function tableOf(text: string): Record<string, Record<string, string>> {
  const [heads = [], ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('│'))
    .map((line) =>
      line
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^'|'$/g, '')),
    );
  const named = rows.map(([name, ...cells]) => [name!, cells.map((cell, at) => [heads[at + 1], cell])] as const);
  return Object.fromEntries(named.map(([name, cells]) => [name, Object.fromEntries(cells) as Record<string, string>]));
}

/** Neither NaN nor Infinity, as it is when a server was not measured. */
const isRatio = (text: string | undefined): boolean => /^\d+(\.\d+)?$/.test(text ?? '');

it('fan-out prints its ratios beside bare ws and bare socket.io', async () => {
  const table = tableOf(await run('fan-out.mjs', 20, 2, 2));
  expect(Object.keys(table)).toEqual(['ws', 'socket.io', 'twinhall']);
  for (const [name, row] of Object.entries(table))
    for (const column of ['cpu us per delivery', 'deliveries per cpu s / ws', 'last / ws', 'p99 / ws'])
      expect([name, column, row[column], isRatio(row[column])]).toEqual([name, column, row[column], true]);
}, 60_000);

it('vote-storm prints its ratios beside bare socket.io, and stores every vote', async () => {
  const text = await run('vote-storm.mjs', 20, 30);
  const rows = Object.values(tableOf(text));
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatchObject({ refused: '0', stored: '30' });
  const [, time, cpu] = /^ratios to bare socket\.io: time (\S+), cpu (\S+)$/m.exec(text) ?? [];
  expect([time, cpu, isRatio(time), isRatio(cpu)]).toEqual([time, cpu, true, true]);
}, 60_000);
