/**
 * What of sound and picture needs no LiveKit: own devices, level, tone, line. For pages without a stage, so that the
 * large module stays away from them.
 */
export { decibels, meterShare } from './audio/level.policy.js';
export type { LevelMeter } from './audio/level-meter.js';
export type { DeviceError } from './devices/device-error.policy.js';
export type { DeviceList, DeviceOption } from './devices/device-list.js';
export { probeConnection } from './devices/connection-probe.js';
export type { ProbeReport } from './devices/connection-probe.policy.js';
export type { Preview } from './devices/preview.js';
export { playTestTone } from './devices/test-tone.js';
export { WakeLock } from './devices/wake-lock.js';
export { useDevices } from './react/use-devices.js';
export { useLevel } from './react/use-level.js';
export { usePreview } from './react/use-preview.js';
