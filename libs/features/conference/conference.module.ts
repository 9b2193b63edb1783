import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferenceSettingsService } from './conference-settings.service.js';
import { ConferenceSettingsStore } from './conference-settings.store.js';
import { ConferenceStore } from './conference.store.js';
import { FrameReadingStore } from './frame-reading.store.js';
import { FrameStore } from './frame.store.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: [ConferenceSettingsService, ConferenceSettingsStore, ConferenceStore, FrameReadingStore, FrameStore],
  exports: [ConferenceSettingsService, ConferenceStore, FrameReadingStore, FrameStore],
})
export class ConferenceModule {}
