import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveKit, LiveKitDown, LiveKitRefused, NotOnStage } from '#platform/livekit';
import type { StagePermission, StageTokenRequest, StageWebhook } from '#platform/livekit';
import { WebhookInbox } from '../harness/livekit-inbox.js';
import { startLiveKit } from '../harness/livekit-server.js';
import type { LiveKitProcess } from '../harness/livekit-server.js';
import { RtcClient } from '../harness/rtc-client.js';
import { until } from '../harness/until.js';

const listener: StagePermission = { publish: [], subscribe: true, hidden: false };
const speaker: StagePermission = { publish: ['microphone', 'camera'], subscribe: true, hidden: false };
const room = 'stage-1';

let inbox: WebhookInbox;
let server: LiveKitProcess;
let livekit: LiveKit;
const clients: RtcClient[] = [];
/** What became of a listener's try to publish. The client library takes ten seconds to give up, so it runs beside. */
let smuggled: Promise<string>;

beforeAll(async () => {
  inbox = await WebhookInbox.open();
  server = await startLiveKit({ webhookUrl: inbox.url });
  livekit = new LiveKit(server.settings);
  const { client } = await joinAs('device-smuggler', listener);
  smuggled = client.publishSound().then(
    () => 'published',
    () => 'refused',
  );
}, 30_000);

afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await server.stop();
  await inbox.close();
}, 30_000);

const requestOf = (identity: string, permission: StagePermission): StageTokenRequest => ({
  roomName: room,
  identity,
  personName: `Person of ${identity}`,
  attributes: { personId: `person-${identity}`, place: 'remote', kind: 'participant' },
  permission,
});

const joinAs = async (identity: string, permission: StagePermission): Promise<{ client: RtcClient; sid: string }> => {
  await livekit.rooms.ensureRoom(room);
  const client = RtcClient.start();
  clients.push(client);
  const { sid } = await client.join(server.wsUrl, await livekit.tokens.mint(requestOf(identity, permission)));
  return { client, sid };
};

const webhooks = async (): Promise<StageWebhook[]> => {
  const read = await Promise.all(
    inbox.posted.map(({ body, authorization }) => livekit.webhooks.read(body, authorization)),
  );
  return read.filter((one): one is StageWebhook => 'event' in one);
};

const webhook = (event: StageWebhook['event'], sid: string): Promise<StageWebhook> =>
  until(`webhook ${event}`, async () =>
    (await webhooks()).find((one) => one.event === event && one.participant?.sid === sid),
  );

describe('rooms of a real LiveKit server', () => {
  it('answers health, and lists what was made, once', async () => {
    expect(await livekit.rooms.health()).toBe(true);
    const first = await livekit.rooms.ensureRoom('twice');
    const second = await livekit.rooms.ensureRoom('twice');
    expect(second.sid).toBe(first.sid);
    expect((await livekit.rooms.listRooms()).filter(({ name }) => name === 'twice')).toHaveLength(1);
    await livekit.rooms.deleteRoom('twice');
    await livekit.rooms.deleteRoom('twice');
    expect((await livekit.rooms.listRooms()).filter(({ name }) => name === 'twice')).toHaveLength(0);
  });

  it('says which thing is missing', async () => {
    await livekit.rooms.ensureRoom(room);
    await expect(livekit.rooms.setPermission(room, 'nobody', listener)).rejects.toThrow(NotOnStage);
    await expect(livekit.rooms.muteTrack(room, 'nobody', 'TR_none')).rejects.toMatchObject({ missing: 'participant' });
    await livekit.rooms.removeParticipant(room, 'nobody');
    expect(await livekit.rooms.listParticipants('no-such-room')).toEqual([]);
  });

  it('is refused with a wrong key and down without a server, as different errors', async () => {
    const wrong = new LiveKit({ ...server.settings, apiSecret: 'x'.repeat(32) });
    await expect(wrong.rooms.listRooms()).rejects.toThrow(LiveKitRefused);
    const nowhere = new LiveKit({ ...server.settings, url: 'http://127.0.0.1:9' });
    await expect(nowhere.rooms.listRooms()).rejects.toThrow(LiveKitDown);
    expect(await nowhere.rooms.health()).toBe(false);
  });
});

describe('devices on the stage', () => {
  it('joins with a token of ours; name, attributes and permission arrive', async () => {
    const { sid } = await joinAs('device-a', listener);
    const participant = await until('device-a on stage', async () =>
      (await livekit.rooms.listParticipants(room)).find(
        ({ identity, isActive }) => identity === 'device-a' && isActive,
      ),
    );
    expect(participant).toMatchObject({
      sid,
      name: 'Person of device-a',
      attributes: { personId: 'person-device-a', place: 'remote', kind: 'participant' },
      permission: listener,
    });
    expect(Math.abs(participant.joinedAt.getTime() - Date.now())).toBeLessThan(30_000);
  });

  it('promotes, mutes and demotes live: the same connection, heard by the others', async () => {
    const ear = await joinAs('device-ear', listener);
    const voice = await joinAs('device-voice', listener);
    await livekit.rooms.setPermission(room, 'device-voice', speaker);
    const track = await until('publishing after promotion', () => voice.client.publishSound());
    const heard = async () =>
      (await ear.client.report()).participants
        .find(({ identity }) => identity === 'device-voice')
        ?.tracks.find(({ sid }) => sid === track.sid);
    await until('sound at the ear', async () => ((await heard())?.level ?? 0) > 0.1);

    await expect(livekit.rooms.muteTrack(room, 'device-voice', 'TR_no')).rejects.toMatchObject({ missing: 'track' });
    await livekit.rooms.muteTrack(room, 'device-voice', track.sid);
    await until('muted at the ear', async () => (await heard())?.isMuted);
    await livekit.rooms.setPermission(room, 'device-voice', listener);
    await until('track gone at the ear', async () => (await heard()) === undefined);
    const still = (await livekit.rooms.listParticipants(room)).find(({ identity }) => identity === 'device-voice');
    expect(still).toMatchObject({ sid: voice.sid, permission: listener });
  }, 30_000);

  it('removes a device, and tells why', async () => {
    const { client, sid } = await joinAs('device-gone', listener);
    await livekit.rooms.removeParticipant(room, 'device-gone');
    await until('the end of the connection', async () => (await client.report()).ended === 'PARTICIPANT_REMOVED');
    expect((await webhook('participant_left', sid)).leftBecause).toBe('PARTICIPANT_REMOVED');
  });

  it('evicts the first of two joins of one device', async () => {
    const first = await joinAs('device-twin', listener);
    const second = await joinAs('device-twin', listener);
    await until('eviction', async () => (await first.client.report()).ended === 'DUPLICATE_IDENTITY');
    expect(second.sid).not.toBe(first.sid);
    expect((await second.client.report()).isConnected).toBe(true);
  });
});

describe('a listener', () => {
  it('cannot publish', async () => {
    expect(await smuggled).toBe('refused');
    const smuggler = (await livekit.rooms.listParticipants(room)).find(
      ({ identity }) => identity === 'device-smuggler',
    );
    expect(smuggler?.tracks).toEqual([]);
  }, 30_000);
});

describe('webhooks of a real LiveKit server', () => {
  it('are verified and typed', async () => {
    const { client, sid } = await joinAs('device-hook', speaker);
    const joined = await webhook('participant_joined', sid);
    expect(joined.room.name).toBe(room);
    expect(joined.participant).toMatchObject({
      identity: 'device-hook',
      attributes: { personId: 'person-device-hook' },
    });
    expect(Math.abs(joined.createdAt.getTime() - Date.now())).toBeLessThan(30_000);

    const track = await client.publishPicture();
    const published = await webhook('track_published', sid);
    expect(published.track).toMatchObject({ sid: track.sid, name: 'camera', source: 'camera', isMuted: false });
    await client.leave();
    expect((await webhook('participant_left', sid)).leftBecause).toBe('CLIENT_INITIATED');
    const ids = (await webhooks()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are refused without a signature, with a foreign one, with another body, and as nonsense', async () => {
    const genuine = await until('any webhook', () => inbox.posted[0]);
    const foreign = new LiveKit({ ...server.settings, apiSecret: 'x'.repeat(32) });
    const read = (body: string, authorization?: string) => livekit.webhooks.read(body, authorization);
    expect(await read(genuine.body)).toEqual({ refused: 'unsigned' });
    expect(await read(`${genuine.body} `, genuine.authorization)).toEqual({ refused: 'forged' });
    expect(await read(genuine.body, 'nonsense')).toEqual({ refused: 'forged' });
    expect(await foreign.webhooks.read(genuine.body, genuine.authorization)).toEqual({ refused: 'forged' });
    const join = await livekit.tokens.mint(requestOf('device-x', listener));
    expect(await read(genuine.body, join)).toEqual({ refused: 'forged' });
    expect(await livekit.webhooks.read(Buffer.from(genuine.body), genuine.authorization)).toHaveProperty('event');
  });
});

describe('a restart of LiveKit', () => {
  it('forgets rooms; making them again lets devices in', async () => {
    const before = await livekit.rooms.ensureRoom(room);
    await server.kill();
    await expect(livekit.rooms.listParticipants(room)).rejects.toThrow(LiveKitDown);
    await server.start();
    expect(await livekit.rooms.listRooms()).toEqual([]);
    expect((await livekit.rooms.ensureRoom(room)).sid).not.toBe(before.sid);
    const { client } = await joinAs('device-again', listener);
    expect((await client.report()).isConnected).toBe(true);
  }, 30_000);
});
