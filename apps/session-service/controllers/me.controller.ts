import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { MeView, VisitView } from '#contract';
import type { Actor } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { readVisitToken, visitCookie } from '#platform/doors';
import { DeviceService } from '#features/visit';
import { Asker } from '../http/actor.decorator.js';
import { MeService } from '../http/me.service.js';

/** The person behind this browser. */
@Controller('api/me')
export class MeController {
  constructor(
    private readonly me: MeService,
    private readonly devices: DeviceService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  /** Who this browser is, also while the device waits to be confirmed. @throws {Refused} visit/required, visit/revoked */
  @Get()
  view(@Req() request: Request): Promise<MeView> {
    return this.me.view(readVisitToken(request.headers.cookie, this.environment.PUBLIC_URL));
  }

  /** Forgets this browser. */
  @Post('leave')
  @HttpCode(204)
  async leave(
    @Asker() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.devices.revoke(actor, actor.visitId);
    response.setHeader(
      'Set-Cookie',
      visitCookie(null, this.environment.PUBLIC_URL, request.headers['user-agent'] ?? ''),
    );
  }

  /** Own devices, newest first. */
  @Get('visits')
  ownDevices(@Asker() actor: Actor): Promise<VisitView[]> {
    return this.devices.ofPerson(actor.personId, actor.visitId);
  }
}
