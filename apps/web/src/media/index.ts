/**
 * Sound and picture of the client. Heavy: pages import this module dynamically, and only where there is a stage. Types may
 * be imported from anywhere with `import type`.
 */
export { StageConnection } from './connection/stage-connection.js';
export type { StageOptions } from './connection/stage-connection.js';
export { StageRefused } from './connection/stage-access.js';
export type { FetchStageAccess, StageAccess } from './connection/stage-access.js';
export type { StageEnd, StageState } from './connection/stage-state.machine.js';
export type { Picture, StagePerson, StageRoster } from './connection/stage-roster.view.js';
export type { Own, OwnState, OwnTrack } from './connection/own-tracks.view.js';
export { defaultProfile, smallProfile } from './connection/publish-profile.format.js';
export type { PublishProfile } from './connection/publish-profile.format.js';
export type { LineReport } from './connection/line-report.js';
export type { Heard } from './audio/duck.policy.js';
export { decibels, meterShare } from './audio/level.policy.js';
export type { Level } from './audio/level.policy.js';
export type { LevelMeter } from './audio/level-meter.js';
export { DeviceUnavailable } from './devices/device-failure.format.js';
export type { DeviceError } from './devices/device-error.policy.js';
export { Devices } from './devices/device-list.js';
export type { DeviceList, DeviceOption } from './devices/device-list.js';
export { Preview } from './devices/preview.js';
export type { PreviewState } from './devices/preview.js';
export type { SoundInput } from './devices/sound-input.policy.js';
export { playTestTone } from './devices/test-tone.js';
export { probeConnection } from './devices/connection-probe.js';
export type { ProbeReport } from './devices/connection-probe.policy.js';
export { WakeLock } from './devices/wake-lock.js';
export { HallDevice } from './hall/hall-device.js';
export type { HallAlarm } from './hall/hall-device.js';
export { keepHallChoice, keptHallChoice } from './hall/hall-choice.store.js';
export type { HallDeviceChoice } from './hall/hall-choice.store.js';
export { useDevices } from './react/use-devices.js';
export { useLevel } from './react/use-level.js';
export { useObserved } from './react/use-observed.js';
export { usePreview } from './react/use-preview.js';
export { useStage } from './react/use-stage.js';
export type { StageView } from './react/use-stage.js';
export { useVideoTrack } from './react/use-video-track.js';
export { StageVideo } from './react/stage-video.js';
