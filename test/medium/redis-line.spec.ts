import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { RedisLine } from '../../libs/platform/redis/index.js';
import { startRedis, type RedisProcess } from '../harness/redis-server.js';
import { until } from '../harness/until.js';

const said: string[] = [];

/** Keeps what is logged instead of printing it. */
class KeptLog extends ConsoleLogger {
  override log(line: unknown): void {
    said.push(`log ${String(line)}`);
  }
  override warn(line: unknown): void {
    said.push(`warn ${String(line)}`);
  }
  override error(line: unknown): void {
    said.push(`error ${String(line)}`);
  }
}

let redis: RedisProcess;
let lines: RedisLine[] = [];

const open = async (secret = 'one', url = redis.url): Promise<RedisLine> => {
  const line = new RedisLine(url, secret);
  lines.push(line);
  line.onModuleInit();
  await until('the line', () => line.health.ok);
  return line;
};

const listenAt = (line: RedisLine): string[] => {
  const heard: string[] = [];
  line.subscribe('words', (text) => heard.push(text));
  return heard;
};

/** Takes Redis' place and hangs up on everybody, until so many came. */
const hangUpOn = async (callers: number): Promise<void> => {
  let seen = 0;
  const server = createServer((socket) => {
    seen += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(redis.url).port), '127.0.0.1', resolve));
  await until('several attempts', () => seen >= callers);
  await new Promise((resolve) => server.close(resolve));
};

beforeAll(async () => {
  Logger.overrideLogger(new KeptLog());
  redis = await startRedis();
});

beforeEach(() => {
  said.splice(0);
});

afterEach(async () => {
  for (const line of lines) await line.onApplicationShutdown();
  lines = [];
});

afterAll(async () => {
  await redis.stop();
  Logger.overrideLogger(['error', 'warn']);
});

describe('the line to Redis', () => {
  it('tells everybody who listens, the speaker included, and no other installation on the same Redis', async () => {
    const [speaker, other, stranger] = [await open(), await open(), await open('two')];
    const heard = [speaker, other, stranger].map(listenAt);
    await until('all to listen', async () => {
      await speaker.publish('words', 'hello');
      await stranger.publish('words', 'privet');
      return heard.every((words) => words.length > 0);
    });
    expect(heard.map((words) => [...new Set(words)])).toEqual([['hello'], ['hello'], ['privet']]);
  });

  it('comes back after a restart, listens again, and says each once, without an address', async () => {
    const line = await open();
    const heard = listenAt(line);
    let returns = 0;
    line.onReturn(() => (returns += 1));
    await redis.kill();
    await until('the loss', () => !line.health.ok);
    expect(line.health.missing).toMatch(/^Redis does not answer: .+\.$/);
    expect(await line.publish('words', 'lost')).toBe(false);
    await hangUpOn(6);
    await redis.start();
    await until('the return', () => line.health.ok);
    expect(await line.publish('words', 'found')).toBe(true);
    await until('the word', () => heard.includes('found'));
    expect(heard).not.toContain('lost');
    expect(returns).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(/^warn Redis is away( \(\w+\))?: PostgreSQL carries on for it$/),
      'log Redis is back',
    ]);
    expect(said.join()).not.toContain('127.0.0.1');
  });

  it('gives up a Redis that hangs within a moment, and finds it again', async () => {
    const line = await open();
    redis.pause();
    try {
      const since = Date.now();
      expect(await line.publish('words', 'anybody?')).toBe(false);
      expect(Date.now() - since).toBeLessThan(1_000);
      await until('the loss', () => !line.health.ok);
    } finally {
      redis.resume();
    }
    await until('the return', () => line.health.ok, 15_000);
    expect(await line.publish('words', 'there')).toBe(true);
  }, 30_000);

  it('waits for a Redis that was never there, and keeps credentials to itself', async () => {
    await redis.kill();
    const line = new RedisLine(redis.url.replace('//', '//someone:tell-nobody@'), 'one');
    lines.push(line);
    line.onModuleInit();
    await until('the loss', () => said.length > 0);
    expect(said).toEqual(['warn Redis is away (ECONNREFUSED): PostgreSQL carries on for it']);
    await redis.start();
    // It wants no password of someone: refused for ever, said once.
    await open();
    expect(line.health.ok).toBe(false);
    expect(said.join()).not.toContain('tell-nobody');
  });
});
