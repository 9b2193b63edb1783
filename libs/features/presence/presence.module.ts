import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonModule } from '#features/person';
import { SessionModule } from '#features/session';
import { VisitModule } from '#features/visit';
import { ConnectionService } from './connection.service.js';
import { ConnectionStore } from './connection.store.js';
import { HallLimitStore } from './hall-limit.store.js';
import { ObservationStore } from './observation.store.js';
import { PresenceCountService } from './presence-count.service.js';
import { PresenceCountStore } from './presence-count.store.js';
import { StagePresence } from './stage-presence.service.js';
import { tables } from './tables.js';

const stores = [ConnectionStore, HallLimitStore, ObservationStore, PresenceCountStore];
const services = [ConnectionService, PresenceCountService, StagePresence];

@Module({
  imports: [TypeOrmModule.forFeature(tables), PersonModule, SessionModule, VisitModule],
  providers: [...stores, ...services],
  exports: services,
})
export class PresenceModule {}
