import { describe, expect, it } from '@jest/globals';
import { feedToTell, hallState, type HallMoment, type HallState } from './hall-state.policy.js';

const well: HallMoment = {
  ...{ isWanted: true, session: 'open', isAvailable: true, stage: { kind: 'live' } },
  ...{ microphone: 'live', isInTrouble: false, alarm: 'none' },
};

describe('what the technician must know', () => {
  const cases: readonly (readonly [HallState, Partial<HallMoment>])[] = [
    ['live', {}],
    ['off', { isWanted: false }],
    ['notOpen', { isWanted: false, session: 'scheduled' }],
    ['ready', { session: 'scheduled' }],
    ['closed', { session: 'closed' }],
    ['paused', { session: 'paused', alarm: 'silence' }],
    ['silent', { alarm: 'silence' }],
    ['muted', { microphone: 'muted', alarm: 'loss' }],
    ['noMicrophone', { microphone: 'lost', alarm: 'loss' }],
    ['noMicrophone', { microphone: 'off', isInTrouble: true, alarm: 'loss' }],
    ['starting', { microphone: 'off', alarm: 'loss' }],
    ['starting', { stage: { kind: 'connecting', attempt: 0 }, alarm: 'loss' }],
    ['missing', { stage: { kind: 'waiting', attempt: 3, retryInMs: 1 }, isAvailable: false }],
    ['lost', { stage: { kind: 'waiting', attempt: 3, retryInMs: 1 } }],
    ['lost', { stage: { kind: 'reconnecting' } }],
    ['elsewhere', { stage: { kind: 'ended', reason: 'duplicate' } }],
    ['removed', { stage: { kind: 'ended', reason: 'kicked' } }],
    ['refused', { stage: { kind: 'ended', reason: 'refused' } }],
  ];
  it.each(cases)('is %s with %j', (state, change) => expect(hallState({ ...well, ...change })).toBe(state));
});

it('tells silence and sound only to those who believe otherwise, and leaves loss to the server', () => {
  expect(feedToTell('silent', 'live')).toBe('silent');
  expect(feedToTell('noMicrophone', 'live')).toBe('silent');
  expect(feedToTell('live', 'silent')).toBe('live');
  expect([feedToTell('silent', 'silent'), feedToTell('live', 'live'), feedToTell('live', 'lost')]).toEqual(
    Array.from({ length: 3 }),
  );
  expect([feedToTell('paused', 'live'), feedToTell('lost', 'live'), feedToTell('silent', 'lost')]).toEqual(
    Array.from({ length: 3 }),
  );
});
