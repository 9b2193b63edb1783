import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferenceModule } from '#features/conference';
import { PresenceCountService } from './presence-count.service.js';
import { PresenceCountStore } from './presence-count.store.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables), ConferenceModule],
  providers: [PresenceCountService, PresenceCountStore],
  exports: [PresenceCountService],
})
export class PresenceModule {}
