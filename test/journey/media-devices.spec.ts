import { dirname } from 'node:path';
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startLiveKit } from '../harness/livekit-server.js';
import type { LiveKitProcess } from '../harness/livekit-server.js';
import { startBrowser } from '../harness/media-browser.js';
import type { BrowserOptions } from '../harness/media-browser.js';
import { MediaServer } from '../harness/media-server.js';
import { MediaTab } from '../harness/media-tab.js';
import { RtcClient } from '../harness/rtc-client.js';
import { silentWav } from '../harness/silent-wav.js';
import { until } from '../harness/until.js';

let livekit: LiveKitProcess;
let server: MediaServer;
const browsers: Browser[] = [];

const tab = async (name: string, options: BrowserOptions = {}): Promise<MediaTab> => {
  const browser = await startBrowser(options);
  browsers.push(browser);
  return MediaTab.open(browser, server.origin, name);
};

const clients: RtcClient[] = [];

const client = async (identity: string, kind: string): Promise<RtcClient> => {
  const joined = RtcClient.start();
  clients.push(joined);
  await joined.join(livekit.wsUrl, await server.mint(identity, kind));
  return joined;
};

beforeAll(async () => {
  livekit = await startLiveKit();
  server = await MediaServer.start(livekit);
}, 60_000);

afterEach(async () => {
  await Promise.all([...browsers.splice(0), ...clients.splice(0)].map((one) => one.close()));
});

afterAll(async () => {
  await server.close();
  await livekit.stop();
}, 30_000);

describe('devices in a real browser', () => {
  it('previews camera and level, lists devices, plays a tone, and lets go of everything', async () => {
    const one = await tab('preview');
    await one.page.evaluate('window.preview = window.harness.preview()');
    const preview = <T>(expression: string): Promise<T> => one.page.evaluate<T>(`window.preview.${expression}`);
    await preview('openCamera()');
    await preview('openMicrophone()');
    await until('a level', async () => (await preview<number>('meter.value().read().rms')) > 0.01);
    const tracks = `state.value().camera.getTracks()`;
    expect(await preview(`${tracks}.map(({ readyState }) => readyState)`)).toEqual(['live']);
    const devices = await one.page.evaluate<Record<string, { label: string }[]>>('window.harness.devices()');
    expect(devices).toMatchObject({ hasNames: true });
    expect(devices['cameras']?.length).toBeGreaterThan(0);
    expect(devices['microphones']?.length).toBeGreaterThan(0);

    await one.page.evaluate(`window.camera = window.preview.${tracks}[0]`);
    await preview('close()');
    expect(await one.page.evaluate('window.camera.readyState')).toBe('ended');
    await one.page.evaluate('window.harness.media.playTestTone()');
  }, 30_000);

  it('says that the browser refused', async () => {
    const one = await tab('refused', { isAllowing: false });
    await one.join({ identity: 'refused' });
    const refusal = one.run(`stage.own.publishCamera().catch(({ name, device, kind }) => ({ name, device, kind }))`);
    expect(await refusal).toEqual({ name: 'DeviceUnavailable', device: 'camera', kind: 'browserDenied' });
  }, 30_000);

  it('says that a click is needed before anything is heard, and is heard after it', async () => {
    const speaker = await client('tone', 'speaker');
    await speaker.publishSound();
    const browser = await startBrowser({ isAllowing: false });
    browsers.push(browser);
    const { tab: newcomer, told } = await MediaTab.openUndisturbed(browser, server.origin);
    const mute = 'needs a gesture: true';
    await until('a first word', () => told.includes(mute));
    expect(told.filter((word) => word !== mute && word.startsWith('needs'))).toEqual([]);
    // The browser may need a moment to let the sound go: somebody who hears nothing clicks again.
    await until('no more gesture', async () => {
      await newcomer.page.mouse.click(5, 5);
      return told.filter((word) => word.startsWith('needs')).at(-1) === 'needs a gesture: false';
    });
    await newcomer.until('hears the tone', ({ floorLevel }) => floorLevel > 0.2);
  }, 30_000);

  it('measures the way to the server before joining, and says when a socket is blocked', async () => {
    const one = await tab('probe');
    const probe = (socketUrl: string) =>
      one.page.evaluate(`window.harness.media.probeConnection({ healthUrl: '/', socketUrl: '${socketUrl}' })`);
    const blocked = await probe('ws://127.0.0.1:9/');
    expect(blocked).toMatchObject({ asked: 6, failed: 0, socket: 'blocked' });
    expect(Reflect.get(blocked as object, 'roundTripMs')).toBeLessThan(500);
  }, 30_000);
});

describe('the hall device', () => {
  const choice = (input: string): string => JSON.stringify({ input, hasCamera: true });

  it('sends the clean feed unprocessed, alarms when it is off the stage, and is back by itself', async () => {
    const hall = await tab('hall');
    await hall.page.evaluate(
      `window.harness.openHall({ identity: 'hall', kind: 'hallDevice' }, ${choice('cleanFeed')})`,
    );
    await hall.until('is well', ({ alarm, own }) => alarm === 'none' && own.camera === 'live');
    expect(await hall.run('stage.own.state.value().sound.getSettings()')).toMatchObject({
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
    });
    expect(await hall.run('stage.ownMeter.meter.value() !== undefined')).toBe(true);
    await livekit.kill();
    await hall.until('alarms', ({ alarm }) => alarm === 'loss');
    await livekit.start();
    await hall.until('is well again', ({ alarm, own }) => alarm === 'none' && own.camera === 'live');
    const listener = await client('listener', 'participant');
    await until('the hall’s picture and sound', async () => {
      const { participants } = await listener.report();
      const tracks = participants.find(({ identity }) => identity === 'hall')?.tracks ?? [];
      return tracks.length === 2 && tracks.every(({ frames }) => frames > 20);
    });
  }, 60_000);

  it('processes a room microphone', async () => {
    const hall = await tab('room');
    await hall.page.evaluate(
      `window.harness.openHall({ identity: 'room', kind: 'hallDevice' }, ${choice('roomMicrophone')})`,
    );
    await hall.until('is well', ({ alarm }) => alarm === 'none');
    expect(await hall.run('stage.own.state.value().sound.getSettings()')).toMatchObject({ echoCancellation: true });
  }, 30_000);

  it('alarms after ten seconds of silence', async () => {
    const microphoneFile = await silentWav();
    const hall = await tab('silent', { microphoneFile });
    await hall.page.evaluate(
      `window.harness.openHall({ identity: 'silent', kind: 'hallDevice' }, ${choice('cleanFeed')})`,
    );
    const startedAt = Date.now();
    await hall.until('is well at first', ({ alarm }) => alarm === 'none');
    await hall.until('alarms', ({ alarm }) => alarm === 'silence', 15_000);
    expect(Date.now() - startedAt).toBeGreaterThan(8_000);
    await rm(dirname(microphoneFile), { recursive: true });
  }, 30_000);
});
