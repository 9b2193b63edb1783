import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../libs/platform/embedded/index.js';
import { TestBrowser } from '../harness/browser-fetch.js';
import { createDatabase, type SuiteDatabase } from '../harness/database.js';
import { testEnvironment } from '../harness/environment.js';
import { startLiveKit, type LiveKitProcess } from '../harness/livekit-server.js';
import { startGateway, startSessionService, type RunningService } from '../harness/services.js';

const THERE = { ok: true };
const gone = (missing: RegExp) => ({ ok: false, missing: expect.stringMatching(missing) as unknown as string });
const NO_DATABASE = gone(/^PostgreSQL does not answer: .*DATABASE_URL/);
const NO_GATEWAY = gone(/^The realtime gateway does not answer: .*GATEWAY_URL/);
const SILENT_STAGE = { ...gone(/^LiveKit does not answer: .*LIVEKIT_URL/), reason: 'silent' };

let database: SuiteDatabase;
let livekit: LiveKitProcess;
let gateway: RunningService;
const running: RunningService[] = [];

beforeAll(async () => {
  database = await createDatabase();
  livekit = await startLiveKit();
  gateway = await startGateway(testEnvironment(database.url));
}, 60_000);

afterAll(async () => {
  for (const service of running) await service.stop();
  await gateway.stop();
  await livekit.stop();
  await database.drop();
});

const stage = (): Record<string, string> => ({
  LIVEKIT_URL: livekit.settings.url,
  LIVEKIT_API_KEY: livekit.settings.apiKey,
  LIVEKIT_API_SECRET: livekit.settings.apiSecret,
});

/** A session service with these settings; what it says of itself at both addresses. */
async function asked(settings: Record<string, string>, databaseUrl = database.url) {
  const service = await startSessionService(testEnvironment(databaseUrl, settings));
  running.push(service);
  return answersOf(service);
}

async function answersOf({ url }: RunningService) {
  const browser = new TestBrowser(url);
  const [health, ready] = [await browser.get('/api/health'), await browser.get('/api/ready')];
  return { health: health.status, ready: ready.status, says: health.body, saysReady: ready.body };
}

describe('health is 200 and names what is missing; ready is 503 without PostgreSQL or the gateway', () => {
  it('all there', async () => {
    const says = { ok: true, database: THERE, gateway: THERE, stage: THERE };
    expect(await asked({ GATEWAY_URL: gateway.url, ...stage() })).toEqual({
      ...{ health: 200, ready: 200, says, saysReady: says },
    });
  });

  it('no gateway at GATEWAY_URL', async () => {
    const GATEWAY_URL = `http://127.0.0.1:${await freePort()}`;
    const says = { ok: false, database: THERE, gateway: NO_GATEWAY, stage: THERE };
    expect(await asked({ GATEWAY_URL, ...stage() })).toEqual({ health: 200, ready: 503, says, saysReady: says });
  });

  it('no LiveKit server: everything else works, so it is ready', async () => {
    const noStage = { ...gone(/^There is no LiveKit server: .*LIVEKIT_URL/), reason: 'none' };
    const says = { ok: false, database: THERE, gateway: THERE, stage: noStage };
    expect(await asked({ GATEWAY_URL: gateway.url })).toEqual({ health: 200, ready: 200, says, saysReady: says });
  });

  it('no LiveKit server, and the one who started us knows why', async () => {
    const LIVEKIT_MISSING = 'LiveKit could not be built: install Go, then start again.';
    const { says } = await asked({ GATEWAY_URL: gateway.url, LIVEKIT_MISSING });
    expect(says).toMatchObject({ ok: false, stage: { ok: false, missing: LIVEKIT_MISSING } });
  });

  it('a LiveKit server that does not answer: ready all the same', async () => {
    const silent = { ...stage(), LIVEKIT_URL: `http://127.0.0.1:${await freePort()}` };
    const says = { ok: false, database: THERE, gateway: THERE, stage: SILENT_STAGE };
    expect(await asked({ GATEWAY_URL: gateway.url, ...silent })).toEqual({
      ...{ health: 200, ready: 200, says, saysReady: says },
    });
  });

  it('the database is gone: with the gateway, which cannot answer without it, and by itself', async () => {
    const lost = await createDatabase();
    const behind = await startGateway(testEnvironment(lost.url));
    const settings = { GATEWAY_URL: behind.url, ...stage() };
    const [both, alone] = [
      await startSessionService(testEnvironment(lost.url, settings)),
      await startSessionService(testEnvironment(lost.url, stage())),
    ];
    try {
      expect(await answersOf(both)).toMatchObject({ health: 200, ready: 200, says: { ok: true } });
      await lost.drop();
      expect((await fetch(`${behind.url}/health`)).status).toBe(503);
      const says = { ok: false, database: NO_DATABASE, gateway: NO_GATEWAY, stage: THERE };
      expect(await answersOf(both)).toEqual({ health: 200, ready: 503, says, saysReady: says });
      const own = { ...says, gateway: THERE };
      expect(await answersOf(alone)).toEqual({ health: 200, ready: 503, says: own, saysReady: own });
    } finally {
      for (const service of [both, alone, behind]) await service.stop();
    }
  });
});
