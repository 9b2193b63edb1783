import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { OpenedLinkView } from '#contract';
import { refuse } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { readVisitToken, visitCookie } from '#platform/doors';
import { deviceName, VisitService } from '#features/visit';
import { LinkOpenDto } from '../dto/link-open.dto.js';

/** Opens personal links. The page shows a button; only its POST uses the link, so that scanners of mail cannot. */
@Controller('api/links')
export class LinkController {
  constructor(
    private readonly visits: VisitService,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  /** @throws {Refused} link/unknown, link/revoked, link/other_person until `replace` says so */
  @Post('open')
  @HttpCode(200)
  async open(
    @Body() body: LinkOpenDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpenedLinkView> {
    const here = await this.visits
      .actor(readVisitToken(request.headers.cookie, this.environment.PUBLIC_URL))
      .catch(() => null);
    const owner = await this.visits.personOfLink(body.secret);
    if (here && owner === here.personId) return { personId: owner, conferenceId: here.conferenceId, confirmed: true };
    if (here && owner && !body.replace) refuse('link/other_person');
    const userAgent = request.headers['user-agent'] ?? '';
    const opened = await this.visits.open(body.secret, deviceName(userAgent));
    response.setHeader('Set-Cookie', visitCookie(opened.token, this.environment.PUBLIC_URL, userAgent));
    return { personId: opened.personId, conferenceId: opened.conferenceId, confirmed: opened.confirmed };
  }
}
