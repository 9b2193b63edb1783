export type { ReleasedProgramme, ReleasedSession } from './released-programme.type.js';
export { ReleasedProgrammeStore, type CurrentRelease } from './released-programme.store.js';
export { rolesIn, SessionAccessService, type SessionScope } from './session-access.service.js';
export { SessionClockService } from './session-clock.service.js';
export { SessionClockStore } from './session-clock.store.js';
export type { ClockStep } from './session-clock.machine.js';
export { toLiveView } from './session-live.view.js';
export { SessionModule } from './session.module.js';
export { tables } from './tables.js';
