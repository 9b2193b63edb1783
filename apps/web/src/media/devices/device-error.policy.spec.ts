import { describe, expect, it } from '@jest/globals';
import { deviceErrorOf } from './device-error.policy.js';
import type { DeviceFailure } from './device-error.policy.js';

const failure = (over: Partial<DeviceFailure>): DeviceFailure => ({
  name: 'NotAllowedError',
  message: 'Permission denied',
  permission: 'denied',
  isSecure: true,
  ...over,
});

describe('why a device did not open', () => {
  it('tells the browser’s refusal from the system’s', () => {
    expect(deviceErrorOf(failure({}))).toBe('browserDenied');
    expect(deviceErrorOf(failure({ permission: undefined }))).toBe('browserDenied');
    expect(deviceErrorOf(failure({ message: 'Permission denied by system' }))).toBe('systemDenied');
    expect(deviceErrorOf(failure({ permission: 'granted' }))).toBe('systemDenied');
  });

  it('knows missing, taken and insecure ones', () => {
    expect(deviceErrorOf(failure({ name: 'NotFoundError' }))).toBe('noneFound');
    expect(deviceErrorOf(failure({ name: 'OverconstrainedError' }))).toBe('noneFound');
    expect(deviceErrorOf(failure({ name: 'NotReadableError' }))).toBe('inUse');
    expect(deviceErrorOf(failure({ name: 'TypeError', isSecure: false }))).toBe('insecure');
    expect(deviceErrorOf(failure({ name: 'StrangeError' }))).toBe('unknown');
  });
});
