import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonModule } from '#features/person';
import { SessionModule } from '#features/session';
import { VisitModule } from '#features/visit';
import { ConnectionService } from './connection.service.js';
import { ConnectionStore } from './connection.store.js';
import { DoorReadingService } from './door-reading.service.js';
import { DoorSearchService } from './door-search.service.js';
import { DoorSearchStore } from './door-search.store.js';
import { HallLimitStore } from './hall-limit.store.js';
import { ObservationStore } from './observation.store.js';
import { PresenceCountService } from './presence-count.service.js';
import { PresenceCountStore } from './presence-count.store.js';
import { ScanService } from './scan.service.js';
import { ScanStore } from './scan.store.js';
import { StagePresence } from './stage-presence.service.js';
import { tables } from './tables.js';

const stores = [ConnectionStore, DoorSearchStore, HallLimitStore, ObservationStore, PresenceCountStore, ScanStore];
const services = [
  ConnectionService,
  DoorReadingService,
  DoorSearchService,
  PresenceCountService,
  ScanService,
  StagePresence,
];

@Module({
  imports: [TypeOrmModule.forFeature(tables), PersonModule, SessionModule, VisitModule],
  providers: [...stores, ...services],
  exports: services,
})
export class PresenceModule {}
