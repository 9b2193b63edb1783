import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { DelegationView } from '#contract';
import type { Actor } from '#kernel';
import { DelegationService } from '#features/person';
import { NewDelegationDto, TwinsDto } from '../dto/delegation.dto.js';
import { Asker } from '../http/actor.decorator.js';

/** People of one town or organisation, and which of them are twins. */
@Controller('api')
export class DelegationController {
  constructor(private readonly delegations: DelegationService) {}

  /** By name. */
  @Get('conferences/:conferenceId/delegations')
  list(@Param('conferenceId') conferenceId: string): Promise<DelegationView[]> {
    return this.delegations.list(conferenceId);
  }

  /** @throws {Refused} delegation/taken */
  @Post('conferences/:conferenceId/delegations')
  add(@Param('conferenceId') conferenceId: string, @Body() given: NewDelegationDto): Promise<DelegationView> {
    return this.delegations.add(conferenceId, given);
  }

  /** The twins of a delegation from now on; answers with all delegations. @throws {Refused} delegation/not_found */
  @Put('delegations/:delegationId/twins')
  twin(
    @Asker() { conferenceId }: Actor,
    @Param('delegationId') delegationId: string,
    @Body() { partnerIds }: TwinsDto,
  ): Promise<DelegationView[]> {
    return this.delegations.twin(conferenceId, delegationId, partnerIds);
  }
}
