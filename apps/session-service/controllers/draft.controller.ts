import { Body, Controller, Get, Param, Patch, Put } from '@nestjs/common';
import type { DraftView } from '#contract';
import type { Actor } from '#kernel';
import { SessionAppointService, SessionEditService } from '#features/session';
import { SessionChangeDto, SessionChangesDto } from '../dto/session-change.dto.js';
import { SessionRolesDto } from '../dto/session-roles.dto.js';
import { Asker } from '../http/actor.decorator.js';
import { DraftViewService } from '../http/draft-view.service.js';

/** The programme as it is planned. Nothing here is seen by anybody before the next release. */
@Controller('api')
export class DraftController {
  constructor(
    private readonly drafts: DraftViewService,
    private readonly sessions: SessionEditService,
    private readonly roles: SessionAppointService,
  ) {}

  /** The draft with its warnings and with what a release would change. */
  @Get('conferences/:conferenceId/draft')
  view(@Param('conferenceId') conferenceId: string): Promise<DraftView> {
    return this.drafts.view(conferenceId);
  }

  /** @throws {Refused} session/bad_time, session/hall_taken, session/chair_taken, hall/not_found */
  @Patch('sessions/:sessionId')
  async change(
    @Asker() { conferenceId }: Actor,
    @Param('sessionId') sessionId: string,
    @Body() change: SessionChangeDto,
  ): Promise<DraftView> {
    await this.sessions.change(conferenceId, [{ sessionId, change }]);
    return this.drafts.view(conferenceId);
  }

  /** Several sessions in one step: all of them or none. */
  @Patch('conferences/:conferenceId/sessions')
  async changeSeveral(
    @Param('conferenceId') conferenceId: string,
    @Body() { sessions }: SessionChangesDto,
  ): Promise<DraftView> {
    const changes = sessions.map(({ sessionId, ...change }) => ({ sessionId, change }));
    await this.sessions.change(conferenceId, changes);
    return this.drafts.view(conferenceId);
  }

  /** Who moderates, speaks and interprets; whoever is not named has no role there any more. */
  @Put('sessions/:sessionId/roles')
  async appoint(
    @Asker() { conferenceId }: Actor,
    @Param('sessionId') sessionId: string,
    @Body() { people }: SessionRolesDto,
  ): Promise<DraftView> {
    await this.roles.appoint(conferenceId, sessionId, people);
    return this.drafts.view(conferenceId);
  }
}
