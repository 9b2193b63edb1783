export { PresenceCountService } from './presence-count.service.js';
export { PresenceModule } from './presence.module.js';
export { tables } from './tables.js';
