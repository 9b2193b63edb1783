import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestPerson } from '../factories/conference.factory.js';
import type { TestClient } from '../harness/client.js';
import type { RtcClient } from '../harness/rtc-client.js';
import { FAST, TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

let stage: TestStage;
let ludmila: TestPerson;
let onChair: TestClient;
let onBooth: TestClient;
let sessionId: string;
let peer: RtcClient;

/** What everybody was told of the booths so far. */
const told = (): string[] =>
  onChair
    .facts(sessionId)
    .flatMap((fact) => (fact.type === 'booth:changed' ? [`${fact.body.language} ${fact.body.state}`] : []));
const isTold = (last: string): Promise<void> => onChair.until(() => told().at(-1) === last);
const muteAtLiveKit = async (): Promise<void> => {
  const device = (await stage.inRoom(ludmila))!;
  await stage.livekit.rooms.muteTrack(`${sessionId}.1`, device.identity, device.tracks[0]!.sid);
};

beforeAll(async () => {
  stage = await TestStage.start({ changes: { ...FAST, STAGE_POLL_MS: '1000' } });
  sessionId = stage.sessionId;
  const chair = await stage.conference.person('Henrike Lauterbach');
  ludmila = await stage.conference.person('Ludmila Orlowa');
  await stage.conference.appoint(chair, 'moderator');
  await stage.conference.appoint(ludmila, 'interpreter');
  onChair = await stage.enter(chair);
  onBooth = await stage.enter(ludmila);
  await onChair.ok('session:open', { sessionId });
}, 60_000);

afterAll(() => stage.stop(), 60_000);

it('an interpreter who is there is ready, who speaks is live', async () => {
  ({ peer } = await stage.join(ludmila, await stage.token(ludmila, { language: 'ru' })));
  await isTold('ru ready');
  await peer.publishSound({ name: 'lang:ru' });
  await isTold('ru live');
  expect(told()).toEqual(['ru ready', 'ru live']);
}, 20_000);

it('a pause that the booth tells is told at once, and a poll says so, too', async () => {
  await muteAtLiveKit();
  await onBooth.ok('booth:pause', { sessionId, paused: true });
  await isTold('ru ready');
  const entry = await onChair.ok('stream:enter', { stream: 'session', streamId: sessionId });
  expect(entry).toMatchObject({ shared: { stage: { booths: [{ language: 'ru', state: 'ready' }] } } });
  // Two more polls look at it and find nothing new.
  const polledAt = async (): Promise<number> => {
    const [row] = await stage.rows<{ at: Date }>('SELECT polled_at AS at FROM stage_server', []);
    return row!.at.getTime();
  };
  const since = await polledAt();
  await until('two polls', async () => (await polledAt()) > since + 1_000);
  expect(told()).toEqual(['ru ready', 'ru live', 'ru ready']);
}, 20_000);

it('a word that is not true is corrected by the next poll', async () => {
  await onBooth.ok('booth:pause', { sessionId, paused: false });
  await isTold('ru live');
  await isTold('ru ready');
}, 20_000);

it('a mute of which nobody told is found by a poll', async () => {
  await peer.unpublish('lang:ru');
  await peer.publishSound({ name: 'lang:ru' });
  await isTold('ru live');
  await muteAtLiveKit();
  await isTold('ru ready');
}, 20_000);

it('a booth that is left is empty', async () => {
  await peer.leave();
  await isTold('ru empty');
  const entry = await onChair.ok('stream:enter', { stream: 'session', streamId: sessionId });
  expect(entry).toMatchObject({ shared: { stage: { booths: [] } } });
}, 20_000);
