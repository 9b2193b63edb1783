import { expect, it } from '@jest/globals';
import { Shutdown } from './shutdown.js';

it('stops what was started last first, once, and starts nothing more', async () => {
  const stopped: string[] = [];
  const shutdown = new Shutdown();
  for (const name of ['folder', 'database', 'service']) {
    shutdown.own(name, async () => {
      stopped.push(name);
      await Promise.resolve();
    });
  }
  const first = shutdown.stop();
  expect(shutdown.signal.aborted).toBe(true);
  expect(() => shutdown.own('another', () => Promise.resolve())).toThrow('another is not started any more.');
  await Promise.all([first, shutdown.stop()]);
  expect(stopped).toEqual(['service', 'database', 'folder']);
});

it('goes on when one part fails to stop', async () => {
  const stopped: string[] = [];
  const shutdown = new Shutdown();
  shutdown.own('database', async () => {
    stopped.push('database');
    await Promise.resolve();
  });
  shutdown.own('service', () => Promise.reject(new Error('it is stuck.')));
  await shutdown.stop();
  expect(stopped).toEqual(['database']);
});
