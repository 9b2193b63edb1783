import { afterAll, afterEach, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, runChild, type Running } from '#platform/embedded';
import { Supervised } from './supervised.js';

const folder = mkdtempSync(join(tmpdir(), 'twinhall-supervised-'));
const said: string[] = [];
let supervised: Supervised<Running>;
const waiting: (() => void)[] = [];

/** A real process that does nothing until it is told to end. */
function sleeper(script = 'setInterval(() => {}, 1000)'): Running {
  const args = ['-e', script];
  return runChild({ command: process.execPath, args, logFile: join(folder, 'log'), stopSignals: [['SIGTERM', 2_000]] });
}

function supervise(begin: () => Promise<Running>): void {
  const say = (sentence: string): void => {
    said.push(sentence);
    if (sentence.endsWith('is back.')) for (const go of waiting.splice(0)) go();
  };
  supervised = new Supervised('The sleeper', begin, say);
}

const isBack = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));

afterEach(async () => {
  await supervised.stop();
  said.length = 0;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('starts a killed program again and says so', async () => {
  const started: Running[] = [];
  supervise(async () => {
    started.push(sleeper());
    return started.at(-1) as Running;
  });
  const first = await supervised.start();
  const back = isBack();
  process.kill(first.pid, 'SIGKILL');
  await back;
  expect(started).toHaveLength(2);
  expect(isAlive(started[1]?.pid ?? -1)).toBe(true);
  expect(said).toEqual(['The sleeper ended by SIGKILL; it is started again.', 'The sleeper is back.']);
});

it('goes on trying when the program does not come back at once', async () => {
  let attempts = 0;
  supervise(async () => {
    attempts += 1;
    if (attempts === 2 || attempts === 3) throw new Error('its port is taken.');
    return sleeper();
  });
  const first = await supervised.start();
  const back = isBack();
  process.kill(first.pid, 'SIGKILL');
  await back;
  expect(attempts).toBe(4);
  expect(said.filter((sentence) => sentence === 'The sleeper did not come back: its port is taken.')).toHaveLength(2);
});

it('lets a first start that fails fail', async () => {
  supervise(() => Promise.reject(new Error('There is no such program.')));
  await expect(supervised.start()).rejects.toThrow('There is no such program.');
});

it('stops for good, even when that is asked in the middle of a start', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const program = sleeper();
  supervise(() => held.then(() => program));
  const starting = supervised.start();
  const stopping = supervised.stop();
  release();
  await starting;
  await stopping;
  expect(isAlive(program.pid)).toBe(false);
  expect(said).toEqual([]);
});

it('ends by force what does not heed the signal', async () => {
  const stubborn = runChild({
    command: process.execPath,
    args: ['-e', "process.on('SIGTERM', () => {}); console.log('deaf'); setInterval(() => {}, 1000)"],
    logFile: join(folder, 'deaf.log'),
    ipc: true,
    stopSignals: [['SIGTERM', 100]],
  });
  supervise(async () => {
    while (!readFileSync(join(folder, 'deaf.log'), 'utf8').includes('deaf')) await wait(5);
    return stubborn;
  });
  await supervised.start();
  await supervised.stop();
  expect(await stubborn.exited).toBe('ended by SIGKILL');
});
