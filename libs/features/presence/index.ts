export { CONNECTION_TIMES, ConnectionService, type ConnectionTimes } from './connection.service.js';
export { DoorSearchService } from './door-search.service.js';
export { PresenceCountService, type CountedConference } from './presence-count.service.js';
export { PresenceModule } from './presence.module.js';
export { ScanService } from './scan.service.js';
export type { SentScan } from './scan.type.js';
export { StagePresence, type StageSighting } from './stage-presence.service.js';
export { tables } from './tables.js';
