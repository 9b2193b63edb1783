import { describe, expect, it } from '@jest/globals';
import { afterHint, whenListed, whenMissing } from './stage-device.policy.js';
import type { DeviceRow } from './stage-device.type.js';

const at = (second: number): Date => new Date(Date.UTC(2021, 5, 29, 8, 0, second));
const microphone = { sid: 'TR_1', source: 'microphone' };
const device: DeviceRow = {
  ...{ sid: 'PA_1', sessionId: 's', personId: 'p', visitId: 'v', kind: 'participant', language: null, roomSid: 'RM_1' },
  ...{ tracks: [], tracksAt: at(0), joinedAt: at(0), lastSeenAt: at(0), leftAt: null, missed: 0 },
};

describe('hints of webhooks', () => {
  it('tracks come and go, once each', () => {
    const once = afterHint(device, { tells: 'published', at: at(1), track: microphone }, at(1));
    const twice = afterHint(once, { tells: 'published', at: at(1), track: microphone }, at(2));
    expect(twice.tracks).toEqual([microphone]);
    expect(afterHint(twice, { tells: 'unpublished', at: at(3), track: microphone }, at(3)).tracks).toEqual([]);
  });

  it('left ends at its time, never before the join; a late joined or published changes nothing of it', () => {
    const left = afterHint({ ...device, joinedAt: at(5) }, { tells: 'left', at: at(4) }, at(6));
    expect(left).toMatchObject({ leftAt: at(5), lastSeenAt: at(5), tracks: [] });
    expect(afterHint(left, { tells: 'joined', at: at(5) }, at(7)).leftAt).toEqual(at(5));
    expect(afterHint(left, { tells: 'published', at: at(5), track: microphone }, at(7)).tracks).toEqual([]);
  });
});

describe('polls', () => {
  it('believe the list about tracks unless a webhook came since it was asked for', () => {
    expect(whenListed(device, [microphone], at(15))).toMatchObject({ tracks: [microphone], lastSeenAt: at(15) });
    const newer = { ...device, tracksAt: at(16) };
    expect(whenListed(newer, [microphone], at(15)).tracks).toEqual([]);
  });

  it('end a connection only after two absences and a silence, at the last evidence', () => {
    const once = whenMissing(device, at(46), 45_000);
    expect(once).toMatchObject({ missed: 1, leftAt: null });
    expect(whenMissing(once, at(50), 60_000)).toMatchObject({ missed: 2, leftAt: null });
    expect(whenMissing(once, at(50), 45_000)).toMatchObject({ missed: 2, leftAt: at(0) });
  });

  it('do not count an absence in a list that is older than the last evidence', () => {
    expect(whenMissing({ ...device, lastSeenAt: at(20) }, at(15), 0)).toMatchObject({ missed: 0 });
  });

  it('bring back who was only missed, not who left by LiveKit’s word', () => {
    const missed = whenMissing({ ...device, missed: 1 }, at(60), 45_000);
    expect(whenListed(missed, [], at(75))).toMatchObject({ leftAt: null, missed: 0 });
    const left = afterHint(device, { tells: 'left', at: at(10) }, at(10));
    expect(whenListed(left, [], at(75)).leftAt).toEqual(at(10));
  });
});
