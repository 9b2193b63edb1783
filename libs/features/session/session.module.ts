import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReleasedProgrammeStore } from './released-programme.store.js';
import { SessionAccessService } from './session-access.service.js';
import { SessionClockService } from './session-clock.service.js';
import { SessionClockStore } from './session-clock.store.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: [ReleasedProgrammeStore, SessionAccessService, SessionClockService, SessionClockStore],
  exports: [ReleasedProgrammeStore, SessionAccessService, SessionClockService, SessionClockStore],
})
export class SessionModule {}
