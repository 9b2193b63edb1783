import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import type { HallView } from '#contract';
import { ConferenceSettingsService } from '#features/conference';
import { AccentDto, HygieneLimitDto } from '../dto/settings.dto.js';

/** What applies at once, outside of releases. */
@Controller('api')
export class SettingsController {
  constructor(private readonly settings: ConferenceSettingsService) {}

  /** How many people may be in a hall today. Everybody is told at once. */
  @Put('halls/:hallId/hygiene-limit')
  limitHall(@Param('hallId') hallId: string, @Body() { hygieneLimit }: HygieneLimitDto): Promise<HallView> {
    return this.settings.limitHall(hallId, hygieneLimit);
  }

  /** The conference's one colour. */
  @Put('conferences/:conferenceId/accent')
  @HttpCode(204)
  accent(@Param('conferenceId') conferenceId: string, @Body() accent: AccentDto): Promise<void> {
    return this.settings.accent(conferenceId, accent);
  }
}
