import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonModule } from '#features/person';
import { SessionModule } from '#features/session';
import { AnnouncementService } from './announcement.service.js';
import { AnnouncementStore } from './announcement.store.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables), PersonModule, SessionModule],
  providers: [AnnouncementService, AnnouncementStore],
  exports: [AnnouncementService],
})
export class NoticeModule {}
