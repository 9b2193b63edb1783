import { Controller, Get, Param } from '@nestjs/common';
import type { ProgrammeView } from '#contract';
import { ProgrammeViewService } from '../http/programme-view.service.js';

/** The programme as released. */
@Controller('api/conferences/:conferenceId/programme')
export class ProgrammeController {
  constructor(private readonly programme: ProgrammeViewService) {}

  /** @throws {Refused} release/none before the first release */
  @Get()
  view(@Param('conferenceId') conferenceId: string): Promise<ProgrammeView> {
    return this.programme.released(conferenceId);
  }
}
