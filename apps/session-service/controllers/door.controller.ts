import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { limits, type DoorSearchView, type ScanBatchView } from '#contract';
import { refuse, type Actor } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { readBadgeKey } from '#features/person';
import { DoorSearchService, ScanService } from '#features/presence';
import { DoorSearchDto } from '../dto/door-search.dto.js';
import { readScan, ScanBatchDto } from '../dto/scan.dto.js';
import { Asker } from '../http/actor.decorator.js';

/** What stewards do at doors. */
@Controller('api/conferences/:conferenceId')
export class DoorController {
  constructor(
    private readonly scans: ScanService,
    private readonly names: DoorSearchService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  /** Idempotent by each scan's id; every scan gets its own receipt. @throws {Refused} input/too_large, release/none */
  @Post('scans')
  @HttpCode(200)
  scan(@Asker() actor: Actor, @Body() body: ScanBatchDto): Promise<ScanBatchView> {
    if (body.scans.length > limits.scansPerBatch) refuse('input/too_large', { most: limits.scansPerBatch });
    const { publicKey } = readBadgeKey(this.environment.BADGE_KEY);
    const sentAt = body.sentAt === undefined ? undefined : new Date(body.sentAt);
    return this.scans.accept({ actor, sentAt, badgeKeys: [publicKey] }, body.scans.map(readScan));
  }

  /** At most 20 people whose names begin like this, and whether they are inside the hall. */
  @Get('door-search')
  search(@Param('conferenceId') conferenceId: string, @Query() query: DoorSearchDto): Promise<DoorSearchView> {
    return this.names.search(conferenceId, query.query, query.hallId);
  }
}
