export { LinkService } from './link.service.js';
export { LinkStore } from './link.store.js';
export { deviceName } from './device.format.js';
export { DeviceService } from './device.service.js';
export { PlaceStore, type DeclaredPlace } from './place.store.js';
export { tables } from './tables.js';
export { VisitModule } from './visit.module.js';
export { VisitService, type OpenedLink } from './visit.service.js';
