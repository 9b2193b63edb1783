export { ConferenceModule } from './conference.module.js';
export { ConferenceStore } from './conference.store.js';
export type { Conference } from './conference.entity.js';
export type { Hall } from './hall.entity.js';
export { tables } from './tables.js';
