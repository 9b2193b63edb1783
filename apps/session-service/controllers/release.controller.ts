import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { tidied, type ReleaseView } from '#contract';
import type { Actor } from '#kernel';
import { ReleaseListService, ReleaseService } from '#features/session';
import { ReleaseDto } from '../dto/release.dto.js';
import { Asker } from '../http/actor.decorator.js';

/** Numbered snapshots of the programme; the latest is what everything live goes by. */
@Controller('api/conferences/:conferenceId/releases')
export class ReleaseController {
  constructor(
    private readonly releases: ReleaseService,
    private readonly released: ReleaseListService,
  ) {}

  /** Newest first. */
  @Get()
  list(@Param('conferenceId') conferenceId: string): Promise<ReleaseView[]> {
    return this.released.list(conferenceId);
  }

  /** Releases the draft. @throws {Refused} release/unchanged */
  @Post()
  publish(
    @Param('conferenceId') conferenceId: string,
    @Asker() { personId }: Actor,
    @Body() { note = '' }: ReleaseDto,
  ): Promise<ReleaseView> {
    return this.releases.publish(conferenceId, personId, tidied(note));
  }
}
