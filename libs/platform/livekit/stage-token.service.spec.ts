import { describe, expect, it } from '@jest/globals';
import { StageTokens } from './stage-token.service.js';
import type { StageTokenRequest } from './stage-token.service.js';

const settings = { url: 'http://127.0.0.1:7880', apiKey: 'key', apiSecret: 's'.repeat(32) };
const request: StageTokenRequest = {
  roomName: 'room-1',
  identity: 'device-1',
  personName: 'Анна Петрова',
  attributes: { personId: 'person-1', place: 'remote', kind: 'participant' },
  permission: { publish: [], subscribe: true, hidden: false },
};

const claimsOf = (jwt: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

describe('stage token', () => {
  it('carries every permission field, and no power over rooms', async () => {
    const claims = claimsOf(await new StageTokens(settings).mint(request));
    expect(claims['video']).toEqual({
      roomJoin: true,
      room: 'room-1',
      canPublish: false,
      canPublishSources: [],
      canSubscribe: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      hidden: false,
      recorder: false,
      agent: false,
      roomAdmin: false,
      roomCreate: false,
      roomList: false,
      roomRecord: false,
      ingressAdmin: false,
      canSubscribeMetrics: false,
      canManageAgentSession: false,
    });
    expect(claims).toMatchObject({ sub: 'device-1', iss: 'key', name: 'Анна Петрова' });
    expect(claims['attributes']).toEqual({ personId: 'person-1', place: 'remote', kind: 'participant' });
  });

  it('names the allowed sources, screen with its sound', async () => {
    const speaker = { ...request, permission: { ...request.permission, publish: ['screen', 'microphone'] as const } };
    expect(claimsOf(await new StageTokens(settings).mint(speaker))['video']).toMatchObject({
      canPublish: true,
      canPublishSources: ['microphone', 'screen_share', 'screen_share_audio'],
    });
  });

  it('never lives longer than ten minutes', async () => {
    const claims = claimsOf(await new StageTokens(settings).mint(request));
    expect(Number(claims['exp']) - Math.floor(Date.now() / 1000)).toBeLessThanOrEqual(600);
    for (const ttlSeconds of [0, 601, 1.5, Number.NaN]) {
      await expect(new StageTokens(settings).mint({ ...request, ttlSeconds })).rejects.toThrow(RangeError);
    }
  });

  it('refuses a token for no room or no device', async () => {
    await expect(new StageTokens(settings).mint({ ...request, roomName: '' })).rejects.toThrow(RangeError);
    await expect(new StageTokens(settings).mint({ ...request, identity: '' })).rejects.toThrow(RangeError);
  });
});
