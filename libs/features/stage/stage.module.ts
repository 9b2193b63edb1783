import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonModule } from '#features/person';
import { VisitModule } from '#features/visit';
import { StagePermissionStore } from './stage-permission.store.js';
import { StageSnapshotService } from './stage-snapshot.service.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables), PersonModule, VisitModule],
  providers: [StagePermissionStore, StageSnapshotService],
  exports: [StageSnapshotService],
})
export class StageModule {}
