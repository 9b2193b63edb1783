import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { LiveKitSettings } from './livekit.config.js';
import { LiveKit } from './livekit.service.js';

/** Provides `LiveKit` everywhere. */
@Module({})
export class LiveKitModule {
  /** @param settings undefined where there is no LiveKit server */
  static forRoot(settings: LiveKitSettings | undefined): DynamicModule {
    const livekit = { provide: LiveKit, useFactory: () => new LiveKit(settings) };
    return { module: LiveKitModule, global: true, providers: [livekit], exports: [LiveKit] };
  }
}
