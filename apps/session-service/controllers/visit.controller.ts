import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { VisitView, WaitingVisitView } from '#contract';
import type { Actor } from '#kernel';
import { DeviceService } from '#features/visit';
import { Asker } from '../http/actor.decorator.js';

/** Devices: confirmed on the first one or by staff, revoked by their owner or by staff. */
@Controller('api')
export class VisitController {
  constructor(private readonly devices: DeviceService) {}

  @Post('visits/:visitId/confirm')
  @HttpCode(204)
  confirm(@Asker() actor: Actor, @Param('visitId') visitId: string): Promise<void> {
    return this.devices.confirm(actor, visitId);
  }

  @Post('visits/:visitId/revoke')
  @HttpCode(204)
  revoke(@Asker() actor: Actor, @Param('visitId') visitId: string): Promise<void> {
    return this.devices.revoke(actor, visitId);
  }

  @Get('people/:personId/visits')
  ofPerson(@Param('personId') personId: string): Promise<VisitView[]> {
    return this.devices.ofPerson(personId);
  }

  @Get('conferences/:conferenceId/unconfirmed-visits')
  unconfirmed(@Param('conferenceId') conferenceId: string): Promise<WaitingVisitView[]> {
    return this.devices.unconfirmed(conferenceId);
  }
}
