import { Body, Controller, Delete, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { BadgeView } from '#contract';
import type { Actor } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { BadgeService, readBadgeKey } from '#features/person';
import { PeopleChosenDto } from '../dto/people-chosen.dto.js';
import { Asker } from '../http/actor.decorator.js';

/** Badges to print. They identify to staff and never log anybody in. */
@Controller('api')
export class BadgeController {
  constructor(
    private readonly badges: BadgeService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  /** The valid badge of a person; a new one when there is none. */
  @Post('people/:personId/badge')
  @HttpCode(200)
  async issue(@Asker() { conferenceId }: Actor, @Param('personId') personId: string): Promise<BadgeView> {
    return (await this.badges.issue(conferenceId, [personId], this.key()))[0]!;
  }

  /** The same for many people, in the order asked for. @throws {Refused} person/not_found */
  @Post('conferences/:conferenceId/badges')
  @HttpCode(200)
  issueMany(@Param('conferenceId') conferenceId: string, @Body() { personIds }: PeopleChosenDto): Promise<BadgeView[]> {
    return this.badges.issue(conferenceId, personIds, this.key());
  }

  /** From now on every door refuses it. */
  @Delete('people/:personId/badge')
  @HttpCode(204)
  revoke(@Param('personId') personId: string): Promise<void> {
    return this.badges.revoke(personId);
  }

  private key(): ReturnType<typeof readBadgeKey>['privateKey'] {
    return readBadgeKey(this.environment.BADGE_KEY).privateKey;
  }
}
