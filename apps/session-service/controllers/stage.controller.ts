import { Body, Controller, Headers, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { Request } from 'express';
import type { StageTokenView } from '#contract';
import type { Actor } from '#kernel';
import { StageTokenService, StageWebhookService } from '#features/stage';
import { StageTokenDto } from '../dto/stage-token.dto.js';
import { Asker } from '../http/actor.decorator.js';

/** Sound and picture: how a device gets in, and what LiveKit tells. */
@Controller('api')
export class StageController {
  constructor(
    private readonly tokens: StageTokenService,
    private readonly webhooks: StageWebhookService,
  ) {}

  /**
   * A token for this device, with the rights of now. Asked for before every join.
   * @throws {Refused} session/not_open, session/closed, stage/removed, role/not_allowed, booth/language_unknown, stage/unavailable
   */
  @Post('sessions/:sessionId/stage-token')
  @HttpCode(200)
  token(
    @Asker() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Body() body: StageTokenDto,
  ): Promise<StageTokenView> {
    return this.tokens.issue(actor, sessionId, body.language);
  }

  /** 204 once the event is stored; 403 for what LiveKit did not sign. */
  @Post('livekit/webhook')
  @HttpCode(204)
  webhook(
    @Req() request: RawBodyRequest<Request>,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<void> {
    return this.webhooks.take(request.rawBody, authorization);
  }
}
