import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { v7 } from 'uuid';
import { UnitOfWork, type StoredFact } from '../../libs/kernel/index.js';
import { DatabaseModule } from '../../libs/platform/database/index.js';
import { FactsModule, Reactor, REACTORS, ReactorRunner } from '../../libs/platform/facts/index.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { until } from '../harness/until.js';

type Effect = { by: string; streamId: string; seq: number };

/** Notes what it was told; fails for a stream while told to. */
class NotingReactor extends Reactor {
  readonly name = 'noting';
  readonly types = ['stage:reached'] as const;
  failsFor: string | undefined;
  failures = 0;

  constructor(
    private readonly by: string,
    private readonly effects: Effect[],
  ) {
    super();
  }

  async react({ streamId, seq }: StoredFact): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (streamId === this.failsFor) {
      this.failures += 1;
      throw new Error('not now');
    }
    this.effects.push({ by: this.by, streamId, seq });
  }
}

let database: SuiteDatabase;
const effects: Effect[] = [];
const running: INestApplicationContext[] = [];

const startService = async (by: string): Promise<{ app: INestApplicationContext; reactor: NotingReactor }> => {
  const reactor = new NotingReactor(by, effects);
  @Module({
    imports: [DatabaseModule.forRoot(database.url, 4), FactsModule],
    providers: [{ provide: REACTORS, useValue: [reactor] }, ReactorRunner],
  })
  class ServiceModule {}
  const app = await NestFactory.createApplicationContext(ServiceModule, { logger: false });
  running.push(app);
  return { app, reactor };
};

const tell = (app: INestApplicationContext, streamId: string, times: number): Promise<void> =>
  app.get(UnitOfWork).run(async (tx) => {
    for (let told = 0; told < times; told += 1) {
      // Every second fact is none of this reactor's business.
      tx.record(streamId, { type: 'booth:changed', views: { all: { language: 'de', state: 'live' } } });
      tx.record(streamId, { type: 'stage:reached', views: { all: { available: true } } });
    }
    return Promise.resolve();
  });
const seqs = (streamId: string): number[] => effects.filter((one) => one.streamId === streamId).map(({ seq }) => seq);

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(async () => {
  for (const app of running) await app.close().catch(() => undefined);
  await database.drop();
});

describe('reactors of two services', () => {
  it('carry out each fact once, in order, and only those of their types', async () => {
    const [{ app: one }, { app: two }] = [await startService('one'), await startService('two')];
    const streams = [v7(), v7(), v7()];
    for (let round = 0; round < 10; round += 1)
      await Promise.all(streams.map((streamId, index) => tell((round + index) % 2 ? one : two, streamId, 2)));
    const expected = Array.from({ length: 20 }, (_, index) => (index + 1) * 2);
    for (const streamId of streams) await until('all facts', () => seqs(streamId).length >= 20);
    for (const streamId of streams) expect(seqs(streamId)).toEqual(expected);
  }, 30_000);

  it('go on where they stood after a restart, without doing anything again', async () => {
    for (const app of running.splice(0)) await app.close();
    const before = effects.length;
    const streamId = v7();
    const { app } = await startService('three');
    await tell(app, streamId, 3);
    await until('the new facts', () => seqs(streamId).length >= 3);
    expect(effects.slice(before).every((one) => one.streamId === streamId)).toBe(true);
  }, 30_000);

  it('try again what failed, and meanwhile serve the other streams', async () => {
    const { app, reactor } = await startService('four');
    for (const other of running.splice(0, running.length - 1)) await other.close();
    const [broken, sound] = [v7(), v7()];
    reactor.failsFor = broken;
    await tell(app, broken, 1);
    await until('a failure', () => reactor.failures > 0);
    await tell(app, sound, 5);
    await until('the other stream', () => seqs(sound).length === 5);
    await until('another try', () => reactor.failures > 1);
    reactor.failsFor = undefined;
    await until('done at last', () => seqs(broken).length === 1);
  }, 30_000);
});
