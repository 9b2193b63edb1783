import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferenceStore } from './conference.store.js';
import { FrameReadingStore } from './frame-reading.store.js';
import { FrameStore } from './frame.store.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: [ConferenceStore, FrameReadingStore, FrameStore],
  exports: [ConferenceStore, FrameReadingStore, FrameStore],
})
export class ConferenceModule {}
