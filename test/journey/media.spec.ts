import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startLiveKit } from '../harness/livekit-server.js';
import type { LiveKitProcess } from '../harness/livekit-server.js';
import { startBrowser } from '../harness/media-browser.js';
import { everything, MediaServer } from '../harness/media-server.js';
import { MediaTab } from '../harness/media-tab.js';
import { RtcClient } from '../harness/rtc-client.js';
import { until } from '../harness/until.js';

let livekit: LiveKitProcess;
let server: MediaServer;
let browser: Browser;
let [anna, boris]: MediaTab[] = [];
const clients: RtcClient[] = [];

const tab = (name: string): Promise<MediaTab> => MediaTab.open(browser, server.origin, name);

/** A client without a browser: a sine of constant loudness, and a bar that moves. */
const rtcJoin = async (identity: string, kind: string, language?: string): Promise<RtcClient> => {
  const client = RtcClient.start();
  clients.push(client);
  await client.join(livekit.wsUrl, await server.mint(identity, kind, language));
  return client;
};

beforeAll(async () => {
  livekit = await startLiveKit();
  [server, browser] = await Promise.all([MediaServer.start(livekit), startBrowser()]);
}, 60_000);

afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await browser.close();
  await server.close();
  await livekit.stop();
}, 30_000);

describe('the stage in real browsers', () => {
  let hall: RtcClient;

  it('brings two tabs and a hall together: pictures are decoded and move, voices are loud', async () => {
    hall = await rtcJoin('hall', 'hallDevice');
    await hall.publishPicture();
    await hall.publishSound({ hertz: 440, volume: 0.5 });
    [anna, boris] = await Promise.all([tab('anna'), tab('boris')]);
    await anna.join({ identity: 'anna' });
    await boris.join({ identity: 'boris' });
    for (const one of [anna, boris]) {
      await one.run('stage.own.publishMicrophone()');
      await one.run('stage.own.publishCamera()');
    }

    await anna.until(
      'sees hall and boris',
      ({ frames }) => Number(frames['hall']) > 20 && Number(frames['boris']) > 20,
    );
    await boris.until('sees hall and anna', ({ frames }) => Number(frames['hall']) > 20 && Number(frames['anna']) > 20);
    await boris.until('hears the hall', ({ floorLevel }) => floorLevel > 0.2);
    const before = await anna.run(`window.harness.picture('hall')`);
    await until('a moving picture', async () => {
      const after = await anna?.run(`window.harness.picture('hall')`);
      return JSON.stringify(after) !== JSON.stringify(before);
    });

    const ofAnna = await until('anna at the hall', async () => {
      const { participants } = await hall.report();
      const tracks = participants.find(({ identity }) => identity === 'anna')?.tracks ?? [];
      const [sound, picture] = [
        tracks.find(({ kind }) => kind === 'audio'),
        tracks.find(({ kind }) => kind === 'video'),
      ];
      return sound && picture && sound.level > 0.05 && picture.frames > 20 && { sound, picture };
    });
    expect(ofAnna.picture).toMatchObject({ width: 320, height: 180 });
  }, 60_000);

  it('asks no foreign server for its own address', async () => {
    expect(await anna?.run('window.harness.connections()')).toBeGreaterThan(0);
    expect(await anna?.run('window.harness.iceServers()')).toEqual([]);
  });

  it('measures the line instead of guessing', async () => {
    const line = (await anna?.run('stage.measureLine()')) as Record<string, number>;
    expect(line['receivingKbps']).toBeGreaterThan(30);
    expect(line['sendingKbps']).toBeGreaterThan(10);
    expect(line['roundTripMs']).toBeLessThan(200);
  });

  it('ducks the floor under a chosen language, and lets it back when the booth is dead', async () => {
    if (!anna) throw new Error('anna is not there');
    const booth = await rtcJoin('booth', 'interpreter', 'de');
    await booth.publishSound({ name: 'lang:de', hertz: 880, volume: 0.5 });
    const full = await anna.until('offers German', ({ channels }) =>
      channels.some(({ language }) => language === 'de'),
    );
    expect(full).toMatchObject({ heard: 'floor', floorGain: 1, languageLevel: 0 });
    const loud = await anna.until('hears the floor in full', ({ floorLevel }) => floorLevel > 0.25);

    await anna.run(`stage.chooseLanguage('de')`);
    const ducked = await anna.until('hears German', (now) => now.languageLevel > 0.25 && now.floorGain < 0.1259);
    expect(ducked.heard).toBe('language');
    expect(20 * Math.log10(ducked.floorGain)).toBeCloseTo(-18, 1);
    expect(20 * Math.log10(ducked.floorLevel / loud.floorLevel)).toBeLessThan(-12);

    const startedAt = Date.now();
    await booth.unpublish('lang:de');
    const held = await anna.until('is told of the dead booth', ({ channels }) => channels.length === 0);
    expect(held.floorGain).toBeLessThan(0.13);
    const back = await anna.until('hears the floor again', ({ floorGain }) => floorGain > 0.99);
    expect(back.heard).toBe('languageMissing');
    expect(Date.now() - startedAt).toBeLessThan(3500);
    await anna.run('stage.chooseLanguage(undefined)');
    await booth.leave();
  }, 30_000);

  it('gives a phone in the hall the language and nothing of the floor', async () => {
    const booth = await rtcJoin('booth-2', 'interpreter', 'ru');
    await booth.publishSound({ name: 'lang:ru', hertz: 660, volume: 0.5 });
    const phone = await tab('phone');
    await phone.join({ identity: 'phone', listen: 'yes' }, { mode: 'languagesOnly', language: 'ru' });
    const heard = await phone.until('hears Russian', ({ languageLevel }) => languageLevel > 0.25);
    expect(heard).toMatchObject({ heard: 'language', floorGain: 0, floorLevel: 0, frames: {} });
    expect(heard.people).toContain('hall');
    await phone.page.context().close();
    await booth.leave();
  }, 30_000);

  it('takes the microphone with the permission, and gives it back only by a click', async () => {
    if (!boris) throw new Error('boris is not there');
    const listener = { publish: [], subscribe: true, hidden: false };
    await server.livekit.rooms.setPermission(server.room, 'boris', listener);
    const demoted = await boris.until('is demoted', ({ own }) => own.microphone === 'off' && own.camera === 'off');
    expect(demoted.own.mayPublish).toEqual({ microphone: false, camera: false, screen: false });
    await server.livekit.rooms.setPermission(server.room, 'boris', everything);
    const asked = await boris.until('may speak', ({ own }) => own.mayPublish.microphone);
    expect(asked.own.microphone).toBe('off');
    expect(asked.state.kind).toBe('live');
    await boris.run('stage.own.publishMicrophone()');
    await boris.run('stage.own.publishCamera()');
    await boris.until('speaks', ({ own }) => own.microphone === 'live' && own.camera === 'live');
    expect(server.tokens.get('boris')).toBe(1);
  }, 30_000);

  it('comes back by itself after LiveKit died; the interpreter muted, in the own channel', async () => {
    if (!anna || !boris) throw new Error('somebody is not there');
    const vera = await tab('vera');
    await vera.join({ identity: 'vera', kind: 'interpreter', language: 'ru' });
    await vera.run(`stage.own.publishChannel('ru')`);
    await anna.until('offers Russian', ({ channels }) => channels.some(({ isMuted }) => !isMuted));
    await anna.run(`stage.chooseLanguage('ru')`);
    await anna.until('hears Russian', ({ languageLevel }) => languageLevel > 0.02);

    await livekit.kill();
    await Promise.all([anna, boris, vera].map((one) => one.until('waits', ({ state }) => state.kind === 'waiting')));
    await livekit.start();
    const startedAt = Date.now();
    await Promise.all([anna, boris, vera].map((one) => one.until('is back', ({ state }) => state.kind === 'live')));
    const seen = await anna.until('sees boris again', ({ frames }) => Number(frames['boris']) > 10);
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    await boris.until('sees anna again', ({ frames }) => Number(frames['anna']) > 10);
    await boris.until('hears anna again', ({ floorLevel }) => floorLevel > 0.01);

    expect(seen.channels.filter(({ language }) => language === 'ru')).toEqual([{ language: 'ru', isMuted: true }]);
    expect((await vera.report()).own).toMatchObject({ channel: 'muted', language: 'ru', microphone: 'off' });
    await vera.run('stage.own.muteChannel(false)');
    await anna.until('hears Russian again', ({ languageLevel }) => languageLevel > 0.02);
    expect(server.tokens.get('anna')).toBeGreaterThan(1);
    await vera.page.context().close();
  }, 60_000);

  it('stays away when it was kicked, opened elsewhere, or is not let in', async () => {
    if (!anna || !boris) throw new Error('somebody is not there');
    const given = server.tokens.get('anna');
    await server.livekit.rooms.removeParticipant(server.room, 'anna');
    const kicked = await anna.until('is kicked', ({ state }) => state.kind === 'ended');
    expect(kicked.state.reason).toBe('kicked');
    expect(kicked.own).toMatchObject({ microphone: 'off', camera: 'off' });
    const second = await tab('second boris');
    await second.join({ identity: 'boris' });
    expect((await boris.until('is evicted', ({ state }) => state.kind === 'ended')).state.reason).toBe('duplicate');
    server.barred.add('anna');
    await anna.run(`stage.connect(window.harness.access({ identity: 'anna' }))`);
    const refused = await anna.until('is refused', ({ refusal }) => refusal === 'session/closed');
    expect(refused.state).toEqual({ kind: 'ended', reason: 'refused' });
    expect(server.tokens.get('anna')).toBe(given);
    await second.page.context().close();
  }, 30_000);
});
