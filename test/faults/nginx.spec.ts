import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#platform/embedded';
import type { StageTokenView } from '../../libs/contract/index.js';
import { makeConference, type TestConference, type TestPerson } from '../factories/conference.factory.js';
import { connect, type TestClient } from '../harness/client.js';
import { startInstallation, type TestInstallation } from '../harness/installation.js';
import { NginxProcess } from '../harness/nginx-process.js';
import { startServiceProcess, type ServiceProcess } from '../harness/service-process.js';
import { until } from '../harness/until.js';

const UPGRADE = {
  ...{ connection: 'Upgrade', upgrade: 'websocket' },
  ...{ 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
};

let installation: TestInstallation;
let conference: TestConference;
let nginx: NginxProcess;
let httpPort: number;
let services: ServiceProcess[];
let gateways: ServiceProcess[];
let chair: TestPerson;
let onChair: TestClient;
const clients: TestClient[] = [];
/** How to end what was started, also when the start broke off in the middle. */
const ends: (() => Promise<void>)[] = [];

const enter = async (person: TestPerson): Promise<TestClient> => {
  const client = await connect(nginx.url, person.token, { origin: nginx.url, ca: nginx.authority });
  clients.push(client);
  await client.ok('stream:enter', { stream: 'session', streamId: conference.sessionId });
  return client;
};

const tokenOf = async (person: TestPerson): Promise<string> => {
  const cookie = `__Host-twinhall=${person.token}`;
  const { status, body } = await nginx.ask(`/api/sessions/${conference.sessionId}/stage-token`, { cookie }, {});
  if (status !== 200) throw new Error(`no token: ${status} ${body}`);
  return (JSON.parse(body) as StageTokenView).token;
};

/** @param port of one that was stopped */
const start = async (name: 'session-service' | 'realtime-gateway', port?: number): Promise<ServiceProcess> => {
  const changes = { PUBLIC_URL: nginx.url, ...(port !== undefined && { PORT: String(port) }) };
  const running = await startServiceProcess(installation, name, changes);
  ends.unshift(() => running.stop());
  return running;
};

beforeAll(async () => {
  installation = await startInstallation();
  ends.unshift(() => installation.stop());
  conference = await makeConference(installation.pool);
  const environment = JSON.parse(readFileSync(join(installation.dataDir, 'environment.json'), 'utf8')) as {
    LIVEKIT_URL: string;
    EDGE_KEY: string;
  };
  httpPort = await freePort();
  nginx = new NginxProcess({ http: httpPort, https: await freePort() });
  ends.unshift(() => nginx.stop());
  services = await Promise.all([start('session-service'), start('session-service')]);
  gateways = await Promise.all([start('realtime-gateway'), start('realtime-gateway')]);
  const address = (url: string): string => new URL(url).host;
  await nginx.start({
    services: [address(services[0]!.url), address(services[1]!.url)],
    gateways: [address(gateways[0]!.url), address(gateways[1]!.url)],
    livekit: address(environment.LIVEKIT_URL),
    edgeKey: environment.EDGE_KEY,
  });
  chair = await conference.person('Henrike Lauterbach');
  await conference.appoint(chair, 'moderator');
  onChair = await enter(chair);
  await onChair.ok('session:open', { sessionId: conference.sessionId });
}, 120_000);

afterAll(async () => {
  for (const client of clients) client.close();
  for (const end of ends) await end();
}, 60_000);

describe('docker/nginx.conf', () => {
  it('shows the page and the interface, and sends http away', async () => {
    const page = await nginx.ask('/');
    expect([page.status, page.headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/html/)]);
    expect(page.body).toContain('<div id="root">');
    expect(JSON.parse((await nginx.ask('/api/ready')).body)).toMatchObject({ database: { ok: true } });
    const plain = await fetch(`http://127.0.0.1:${httpPort}/programme?day=2`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([308, 'https://127.0.0.1/programme?day=2']);
  });

  it('spreads sockets over both gateways, and both tell the same', async () => {
    const readers: TestClient[] = [];
    for (let index = 0; index < 6; index += 1) readers.push(await enter(await conference.person(`Reader ${index}`)));
    const { sessionId } = conference;
    await onChair.ok('session:announce', { sessionId, text: 'Willkommen', language: 'de' });
    for (const reader of readers)
      await reader.until((client) => client.facts(sessionId).some(({ type }) => type === 'session:announced'));
    const all = [onChair, ...readers];
    await gateways[0]!.stop();
    await until('those of the first gateway to be gone', () => all.some(({ socket }) => !socket.connected));
    // Nobody else is hurt, and whoever comes back is led to the other one.
    expect(all.some(({ socket }) => socket.connected)).toBe(true);
    for (let index = 0; index < 4; index += 1) await enter(await conference.person(`Comes back ${index}`));
    gateways[0] = await start('realtime-gateway', gateways[0]!.port);
  }, 60_000);

  it('leads to LiveKit’s signalling for whoever may enter, and never to its server interface', async () => {
    const token = await tokenOf(await conference.person('Marina Kusnezowa'));
    expect((await nginx.ask(`/livekit/rtc/validate?access_token=${token}`)).status).toBe(200);
    expect((await nginx.ask(`/livekit/rtc?access_token=${token}`, UPGRADE)).status).toBe(101);
    expect((await nginx.ask('/livekit/rtc/validate?access_token=tell-nobody')).status).toBe(403);
    for (const path of [
      '/twirp/livekit.RoomService/ListRooms',
      '//twirp/livekit.RoomService/ListRooms',
      '/livekit/twirp/livekit.RoomService/ListRooms',
      '/livekit/rtc/../twirp/livekit.RoomService/ListRooms',
      '/livekit/%74wirp/livekit.RoomService/ListRooms',
      '/LiveKit/Twirp/livekit.RoomService/ListRooms',
      '/livekit/',
      '/livekit/rtc/validate/../../twirp',
      '/api/internal/stage-entry',
      '/api//internal/stage-entry',
      '/API/internal/stage-entry',
      '/_stage-entry',
    ])
      expect([path, (await nginx.ask(path, { authorization: `Bearer ${token}` })).status]).toEqual([path, 404]);
  });

  it('says when to come back while services are away, and finds them again', async () => {
    const token = await tokenOf(await conference.person('Vera Sokolowa'));
    for (const service of services) await service.stop();
    for (const path of ['/', '/api/health', '/c/kaluga?day=2']) {
      const { status, headers } = await nginx.ask(path);
      expect([path, status, headers['retry-after']]).toEqual([path, 503, '1']);
    }
    // Nobody there to ask: LiveKit judges the token alone.
    expect((await nginx.ask(`/livekit/rtc/validate?access_token=${token}`)).status).toBe(200);
    expect((await nginx.ask('/livekit/rtc/validate?access_token=tell-nobody')).status).toBe(401);

    for (const gateway of gateways) await gateway.stop();
    const refused = await nginx.ask('/socket.io/?EIO=4&transport=websocket&secret=tell-nobody', UPGRADE);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);

    services[0] = await start('session-service', services[0]!.port);
    gateways[1] = await start('realtime-gateway', gateways[1]!.port);
    await until('the service', async () => (await nginx.ask('/api/health')).status === 200);
    await until('the gateway', async () => (await enter(chair)).socket.connected);
  }, 60_000);

  it('never writes a query string down: tokens are in them', async () => {
    for (const path of ['/api/nothing', '/livekit/rtc', '/socket.io/', '/twirp/x', '/'])
      await nginx.ask(`${path}?access_token=tell-nobody`);
    const logs = nginx.logs();
    expect(logs).toContain('GET /livekit/rtc/validate 200');
    expect(logs).not.toContain('tell-nobody');
    expect(logs).not.toContain('access_token');
  });
});
