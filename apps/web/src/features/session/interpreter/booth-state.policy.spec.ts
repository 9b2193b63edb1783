import { expect, it } from '@jest/globals';
import { boothState, type BoothMoment, type BoothState } from './booth-state.policy.js';

const ready: BoothMoment = {
  ...{ session: 'open', isAvailable: true, stage: { kind: 'live' }, language: 'ru' },
  ...{ channel: 'off', isOpening: false, isCoughing: false },
};

const cases: readonly (readonly [BoothState, Partial<BoothMoment>])[] = [
  ['offAir', {}],
  ['onAir', { channel: 'live' }],
  ['offAir', { channel: 'muted' }],
  ['coughing', { channel: 'muted', isCoughing: true }],
  // A microphone that is open is never called silent.
  ['onAir', { channel: 'live', isCoughing: true }],
  ['offAir', { channel: 'lost' }],
  ['opening', { isOpening: true }],
  ['noLanguage', { language: undefined }],
  ['onAir', { stage: { kind: 'reconnecting' }, channel: 'live' }],
  ['connecting', { stage: { kind: 'waiting', attempt: 1, retryInMs: 400 }, channel: 'live' }],
  ['connecting', { stage: { kind: 'idle' }, language: undefined }],
  ['missing', { isAvailable: false, stage: { kind: 'idle' }, language: undefined }],
  ['onAir', { isAvailable: false, channel: 'live' }],
  ['elsewhere', { stage: { kind: 'ended', reason: 'duplicate' } }],
  ['ended', { stage: { kind: 'ended', reason: 'kicked' } }],
  ['notYet', { session: 'scheduled', stage: { kind: 'idle' } }],
  ['closed', { session: 'closed', channel: 'live' }],
  ['onAir', { session: 'paused', channel: 'live' }],
];

it.each(cases)('is %s with %j', (state, change) => expect(boothState({ ...ready, ...change })).toBe(state));
