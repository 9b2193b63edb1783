import { deviceErrorOf } from './device-error.policy.js';
import type { DeviceError } from './device-error.policy.js';

export type DeviceKind = 'microphone' | 'camera' | 'screen';

/** A device did not open. `kind` says why, in words that a page can translate. */
export class DeviceUnavailable extends Error {
  override readonly name = 'DeviceUnavailable';
  constructor(
    readonly device: DeviceKind,
    readonly kind: DeviceError,
    cause: unknown,
  ) {
    super(`The ${device} did not open: ${kind}.`, { cause });
  }
}

/** Undefined where the browser does not answer for this device. */
const permissionOf = async (device: DeviceKind): Promise<PermissionState | undefined> => {
  if (device === 'screen' || !('permissions' in navigator)) return undefined;
  const asked = await navigator.permissions.query({ name: device }).catch(() => undefined);
  return asked?.state;
};

/** Runs what opens a device. @throws DeviceUnavailable */
export const openedDevice = async <T>(device: DeviceKind, open: () => Promise<T>): Promise<T> => {
  try {
    return await open();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: '' };
    const permission = await permissionOf(device);
    const isSecure = window.isSecureContext && 'mediaDevices' in navigator;
    throw new DeviceUnavailable(device, deviceErrorOf({ name, message, permission, isSecure }), error);
  }
};
