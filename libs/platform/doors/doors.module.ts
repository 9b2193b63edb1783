import { Module } from '@nestjs/common';
import { RateLimitService } from './rate-limit.service.js';

/** One count of how much each person asks, for the whole process. */
@Module({ providers: [RateLimitService], exports: [RateLimitService] })
export class DoorsModule {}
