export { ConferenceModule } from './conference.module.js';
export { ConferenceSettingsService } from './conference-settings.service.js';
export { ConferenceStore } from './conference.store.js';
export { FrameReadingStore, type DraftFrame } from './frame-reading.store.js';
export { FrameStore } from './frame.store.js';
export type { Frame } from './frame.type.js';
export type { Conference } from './conference.entity.js';
export type { Hall } from './hall.entity.js';
export { readSchedule } from './schedule/schedule-read.format.js';
export { shiftTo } from './schedule/schedule-shift.format.js';
export { writeSchedule } from './schedule/schedule-write.format.js';
export type {
  ImportedConference,
  ImportedSession,
  ImportedSpeaker,
  ImportProblem,
} from './schedule/imported-conference.type.js';
export { tables } from './tables.js';
