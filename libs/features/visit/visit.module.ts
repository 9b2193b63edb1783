import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonModule } from '#features/person';
import { DeviceService } from './device.service.js';
import { PlaceStore } from './place.store.js';
import { tables } from './tables.js';
import { VisitService } from './visit.service.js';
import { VisitStore } from './visit.store.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables), PersonModule],
  providers: [DeviceService, PlaceStore, VisitService, VisitStore],
  exports: [DeviceService, PlaceStore, VisitService],
})
export class VisitModule {}
