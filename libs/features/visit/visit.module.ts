import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DoorsModule } from '#platform/doors';
import { PersonModule } from '#features/person';
import { DeviceService } from './device.service.js';
import { LinkService } from './link.service.js';
import { LinkStore } from './link.store.js';
import { PlaceStore } from './place.store.js';
import { tables } from './tables.js';
import { VisitService } from './visit.service.js';
import { VisitStore } from './visit.store.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables), DoorsModule, PersonModule],
  providers: [LinkService, LinkStore, DeviceService, PlaceStore, VisitService, VisitStore],
  exports: [LinkService, LinkStore, DeviceService, PlaceStore, VisitService],
})
export class VisitModule {}
