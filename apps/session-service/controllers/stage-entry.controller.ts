import { Controller, Get, Headers, HttpCode, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { refuse } from '#kernel';
import { StageEntryService } from '#features/stage';
import { EdgeGuard } from '../http/edge.guard.js';
import { knockingToken } from '../http/knocking-token.js';

/** What the edge asks before it opens LiveKit's door to anybody. Not for browsers, so not described to them. */
@ApiExcludeController()
@UseGuards(EdgeGuard)
@Controller('api/internal')
export class StageEntryController {
  constructor(private readonly entry: StageEntryService) {}

  /**
   * 204: this device may enter now. 403: it may not, whatever LiveKit would say. Anything else is no answer.
   * @param uri of the request at the edge, for the token in its query
   * @param authorization of the request at the edge
   */
  @Get('stage-entry')
  @HttpCode(204)
  async mayEnter(
    @Headers('x-original-uri') uri: string | undefined,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<void> {
    const token = knockingToken(uri, authorization);
    const because = token === undefined ? 'token' : await this.entry.refusalOf(token);
    if (because !== null) refuse('role/not_allowed', { because });
  }
}
