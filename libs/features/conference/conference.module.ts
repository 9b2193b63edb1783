import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferenceStore } from './conference.store.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: [ConferenceStore],
  exports: [ConferenceStore],
})
export class ConferenceModule {}
