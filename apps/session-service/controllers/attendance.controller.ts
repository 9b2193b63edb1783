import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { AttendanceBoardView, SessionAttendanceView } from '#contract';
import type { Actor } from '#kernel';
import {
  AttendanceBoardService,
  AttendanceExportService,
  CorrectionService,
  SessionAttendanceService,
} from '#features/presence';
import { AttendanceDayDto, AttendancePersonDto, CorrectionDto } from '../dto/attendance.dto.js';
import { Asker } from '../http/actor.decorator.js';

/** Who was where, how long, and by which evidence. */
@Controller('api')
export class AttendanceController {
  constructor(
    private readonly boards: AttendanceBoardService,
    private readonly exports: AttendanceExportService,
    private readonly sessions: SessionAttendanceService,
    private readonly corrections: CorrectionService,
  ) {}

  /** All sessions of a day as they are now. @throws {Refused} release/none */
  @Get('conferences/:conferenceId/attendance')
  board(@Param('conferenceId') conferenceId: string, @Query() { day }: AttendanceDayDto): Promise<AttendanceBoardView> {
    return this.boards.board(conferenceId, day);
  }

  /** A line per person and session. @throws {Refused} release/none */
  @Get('conferences/:conferenceId/attendance.csv')
  async csv(@Param('conferenceId') conferenceId: string, @Res() response: Response): Promise<void> {
    const { name, csv } = await this.exports.csv(conferenceId);
    response.attachment(name).type('text/csv; charset=utf-8').send(csv);
  }

  /** People of one session; with `personId` only that one, with the evidence. */
  @Get('sessions/:sessionId/attendance')
  session(
    @Asker() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Query() { personId }: AttendancePersonDto,
  ): Promise<SessionAttendanceView> {
    return this.sessions.view(actor.conferenceId, sessionId, personId);
  }

  @Post('sessions/:sessionId/corrections')
  @HttpCode(200)
  correct(
    @Asker() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Body() correction: CorrectionDto,
  ): Promise<SessionAttendanceView> {
    return this.corrections.correct(actor, sessionId, correction);
  }
}
