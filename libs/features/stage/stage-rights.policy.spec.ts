import { describe, expect, it } from '@jest/globals';
import { ROLES, type Place, type Role, type StageSource } from '#contract';
import { Refused } from '#kernel';
import { kindOf, requireInvitable, sourcesOf } from './stage-rights.policy.js';

const places: (Place | null)[] = [null, 'remote', 'hall'];
const granted: StageSource[] = ['screen', 'microphone'];
const of = (role: Role, device: Place | null, person: Place | null): string =>
  sourcesOf({ kind: kindOf(new Set([role])), declared: { device, person }, granted }).join();

describe('what a device may publish', () => {
  it.each(ROLES.filter((role) => role !== 'hallDevice' && role !== 'interpreter'))(
    'a %s in the hall nothing, whatever was granted',
    (role) => {
      for (const place of places) {
        expect(of(role, 'hall', place)).toBe('');
        expect(of(role, place, 'hall')).toBe('');
      }
    },
  );

  it('outside of the hall what was granted, a chair also by the role, in the order of the contract', () => {
    expect(of('speaker', 'remote', null)).toBe('microphone,screen');
    // Given while the person was a speaker: a new release took the role.
    for (const role of ['participant', 'organiser', 'steward'] as const)
      expect(of(role, 'remote', null)).toBe('microphone');
    expect(of('moderator', null, null)).toBe('microphone,camera,screen');
    const nothing = { declared: { device: null, person: null }, granted: [] };
    expect(sourcesOf({ kind: 'speaker', ...nothing })).toEqual([]);
    expect(sourcesOf({ kind: 'moderator', ...nothing })).toEqual(['microphone', 'camera']);
  });

  it('the hall’s device and the booth by what they are, wherever they are', () => {
    for (const place of places) {
      expect(of('hallDevice', place, place)).toBe('microphone,camera,screen');
      expect(of('interpreter', place, place)).toBe('microphone');
    }
  });
});

describe('the kind of a device', () => {
  it('an interpreter stays one, whatever else the person is', () => {
    expect(kindOf(new Set<Role>(['participant', 'moderator', 'speaker', 'interpreter']))).toBe('interpreter');
    expect(kindOf(new Set<Role>(['participant', 'speaker', 'moderator']))).toBe('moderator');
    expect(kindOf(new Set<Role>(['participant', 'organiser']))).toBe('participant');
  });
});

describe('who may be invited', () => {
  it.each<[Role[], StageSource[], boolean]>([
    [['participant'], ['microphone', 'camera'], true],
    [['participant', 'organiser'], ['screen'], false],
    [['participant', 'speaker'], ['screen', 'microphone'], true],
    [['participant', 'moderator'], ['screen'], true],
    [['participant', 'interpreter'], ['camera'], false],
    [['hallDevice'], ['microphone'], false],
  ])('%j with %j: %s', (roles, sources, allowed) => {
    const refusal = (): unknown => {
      try {
        return requireInvitable(new Set(roles), sources);
      } catch (thrown) {
        return thrown;
      }
    };
    expect(refusal() instanceof Refused).toBe(!allowed);
  });
});
