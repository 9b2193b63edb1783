import { describe, expect, it } from '@jest/globals';
import { ParticipantPermission, TrackSource } from 'livekit-server-sdk';
import {
  fromParticipantPermission,
  samePermission,
  stageSources,
  toParticipantPermission,
} from './stage-permission.format.js';

const listener = { publish: [], subscribe: true, hidden: false } as const;

describe('stage permission', () => {
  it('writes every field, so that nothing falls back to "granted"', () => {
    const written = toParticipantPermission(listener).toJson({ emitDefaultValues: true });
    expect(written).toEqual({
      canSubscribe: true,
      canPublish: false,
      canPublishData: false,
      canPublishSources: [],
      hidden: false,
      recorder: false,
      canUpdateMetadata: false,
      agent: false,
      canSubscribeMetrics: false,
      canManageAgentSession: false,
    });
  });

  it('survives the way to the server and back', () => {
    for (const publish of [[], ['microphone'], ['camera', 'screen'], [...stageSources]] as const) {
      const permission = { publish, subscribe: false, hidden: true };
      expect(samePermission(fromParticipantPermission(toParticipantPermission(permission)), permission)).toBe(true);
    }
  });

  it('reads "may publish, no sources named" as everything, as LiveKit does', () => {
    const open = new ParticipantPermission({ canPublish: true, canSubscribe: true });
    expect(fromParticipantPermission(open).publish).toEqual(stageSources);
  });

  it('does not count half a source', () => {
    const half = new ParticipantPermission({ canPublish: true, canPublishSources: [TrackSource.SCREEN_SHARE] });
    expect(fromParticipantPermission(half).publish).toEqual([]);
  });

  it('compares regardless of order', () => {
    const one = { ...listener, publish: ['camera', 'microphone'] } as const;
    expect(samePermission(one, { ...listener, publish: ['microphone', 'camera'] })).toBe(true);
    expect(samePermission(one, listener)).toBe(false);
  });
});
