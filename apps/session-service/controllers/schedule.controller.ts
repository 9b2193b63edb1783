import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { ScheduleImportView } from '#contract';
import { ProgrammeExportService, ProgrammeImportService } from '#features/session';
import { ScheduleImportQueryDto } from '../dto/import-query.dto.js';

/** Programmes as `schedule.json`, the form of frab and pretalx. */
@Controller('api/conferences/:conferenceId')
export class ScheduleController {
  constructor(
    private readonly imports: ProgrammeImportService,
    private readonly exports: ProgrammeExportService,
  ) {}

  /** Makes the draft like the file: all of it or nothing. @throws {Refused} import/rejected with every problem */
  @Post('schedule')
  @HttpCode(200)
  @ApiBody({ schema: { type: 'object', description: 'A schedule.json.' } })
  import(
    @Param('conferenceId') conferenceId: string,
    @Query() { shiftTo, dryRun }: ScheduleImportQueryDto,
    @Body() file: object,
  ): Promise<ScheduleImportView> {
    return this.imports.into(conferenceId, file, { dryRun: dryRun === 'true', ...(shiftTo && { shiftTo }) });
  }

  /** The draft as a file that an import takes back without a change. */
  @Get('schedule.json')
  @Header('Content-Disposition', 'attachment; filename="schedule.json"')
  export(@Param('conferenceId') conferenceId: string): Promise<Record<string, unknown>> {
    return this.exports.export(conferenceId);
  }
}
