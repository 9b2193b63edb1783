import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { freePort } from '#platform/embedded';
import { openEdge, type EdgeListener } from '../../apps/cli/start/edge-listener.js';
import { createEdge } from '../../apps/cli/start/edge.js';
import { askService } from '../../apps/cli/start/stage-entry.js';
import type { StageTokenView } from '../../libs/contract/index.js';
import type { TestPerson } from '../factories/conference.factory.js';
import type { TestClient } from '../harness/client.js';
import { TestStage } from '../harness/stage.js';
import { until } from '../harness/until.js';

const EDGE_KEY = 'the edge of this test, known to its service';
const PATHS = ['/rtc', '/rtc/v1', '/rtc/validate', '/rtc/v1/validate'];

let stage: TestStage;
let edge: EdgeListener;
let port: number;
let onChair: TestClient;
let sessionId: string;
/** False: as if the session service were away. */
let hasService = true;

beforeAll(async () => {
  stage = await TestStage.start({ changes: { STAGE_POLL_MS: '60000', STAGE_PROBE_MS: '200', EDGE_KEY } });
  sessionId = stage.sessionId;
  const targets = { livekit: stage.server.settings.url, service: stage.services[0]!.url };
  const mayEnter = askService(() => (hasService ? targets.service : undefined), EDGE_KEY);
  port = await freePort();
  const opened = createEdge(targets, { behindProxy: false, mayEnter, tell: () => undefined });
  edge = await openEdge({ hosts: ['127.0.0.1'], port, edge: opened, plain: () => undefined });
  const chair = await stage.conference.person('Henrike Lauterbach');
  await stage.conference.appoint(chair, 'moderator');
  onChair = await stage.enter(chair);
  await onChair.ok('session:open', { sessionId });
}, 60_000);

afterAll(async () => {
  await edge.close();
  await stage.stop();
}, 60_000);

/** With which status the edge answers a token on a path: 101 when LiveKit opens its socket. */
const knock = async (path: string, token: string): Promise<number | undefined> => {
  if (path.endsWith('validate'))
    return (await fetch(`http://127.0.0.1:${port}/livekit${path}?access_token=${token}`)).status;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/livekit${path}?access_token=${token}`);
  socket.on('error', () => undefined);
  const answer = await Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(
      ([, { statusCode }]) => (statusCode as IncomingMessage['statusCode']) ?? 0,
    ),
  ]);
  socket.terminate();
  return answer;
};

const everywhere = (token: string): Promise<(number | undefined)[]> =>
  Promise.all(PATHS.map((path) => knock(path, token)));
/** LiveKit's own words: `/rtc/v1` without a join request is a bad request, but the door was open. */
const OPEN = [101, 400, 200, 400];
const SHUT = [403, 403, 403, 403];

const withToken = async (name: string): Promise<{ person: TestPerson; token: StageTokenView }> => {
  const person = await stage.conference.person(name);
  return { person, token: await stage.token(person) };
};

describe('at the edge', () => {
  it('whoever may enter does', async () => {
    const { token } = await withToken('Marina Kusnezowa');
    expect(await everywhere(token.token)).toEqual(OPEN);
    const { peer } = await stage.joinAt(`ws://127.0.0.1:${port}/livekit`, token);
    expect((await peer.report()).isConnected).toBe(true);
  });

  it('a removed person is refused with a token that LiveKit would take, until readmitted', async () => {
    const { person, token } = await withToken('Vera Sokolowa');
    await onChair.ok('stage:remove', { sessionId, personId: person.id });
    expect(await everywhere(token.token)).toEqual(SHUT);
    await onChair.ok('stage:readmit', { sessionId, personId: person.id });
    expect(await everywhere(token.token)).toEqual(OPEN);
  });

  it('a revoked device is refused', async () => {
    const { person, token } = await withToken('Galina Orlowa');
    await stage.revoke(person);
    expect(await everywhere(token.token)).toEqual(SHUT);
  });

  it('what is no token of ours is refused: another secret, another device, none', async () => {
    const { token } = await withToken('Oleg Tarasow');
    const [head, , signature] = token.token.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'x', video: { room: token.room, roomJoin: true } }));
    for (const wrong of [`${head}.${claims.toString('base64url')}.${signature}`, token.token.slice(0, -8), ''])
      expect(await everywhere(wrong)).toEqual(SHUT);
    const twice = `${token.token}&access_token=${token.token}`;
    expect(await everywhere(twice)).toEqual(SHUT);
  });

  it('while the session service is away LiveKit decides, and the removed are put out at the join', async () => {
    const { person, token } = await withToken('Anna Weber');
    await onChair.ok('stage:remove', { sessionId, personId: person.id });
    hasService = false;
    const { peer } = await stage.joinAt(`ws://127.0.0.1:${port}/livekit`, token);
    hasService = true;
    await until('out', async () => (await peer.report()).ended === 'PARTICIPANT_REMOVED', 5_000);
  }, 20_000);

  it('a closed session lets nobody in, and its old tokens open nothing when it is opened again', async () => {
    const { token } = await withToken('Jonas Becker');
    await onChair.ok('session:close', { sessionId });
    expect(await everywhere(token.token)).toEqual(SHUT);
    await until('a new name', async () => {
      const [row] = await stage.rows<{ epoch: number }>('SELECT epoch FROM stage_room WHERE session_id = $1', [
        sessionId,
      ]);
      return row?.epoch === 2;
    });
    await onChair.ok('session:open', { sessionId });
    expect(await everywhere(token.token)).toEqual(SHUT);
    const { token: fresh } = await withToken('Nina Petrowa');
    expect(await everywhere(fresh.token)).toEqual(OPEN);
  }, 20_000);
});

describe('the address behind it', () => {
  const ask = async (headers: Record<string, string>): Promise<number> =>
    (await fetch(`${stage.services[0]!.url}/api/internal/stage-entry`, { headers })).status;

  it('is there for the edge alone', async () => {
    const { token } = await withToken('Ida Vogel');
    const authorization = `Bearer ${token.token}`;
    expect(await ask({ authorization, 'x-twinhall-edge': EDGE_KEY })).toBe(204);
    expect(await ask({ authorization })).toBe(404);
    expect(await ask({ authorization, 'x-twinhall-edge': '' })).toBe(404);
    expect(await ask({ authorization, 'x-twinhall-edge': `${EDGE_KEY}x` })).toBe(404);
  });
});
