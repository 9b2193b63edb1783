import { Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import type { PeopleImportView, PersonRowView } from '#contract';
import { refuse, type Actor } from '#kernel';
import { peopleTemplate } from '#features/person';
import { PeopleFileService } from '#features/session';
import { ImportQueryDto } from '../dto/import-query.dto.js';
import { Asker } from '../http/actor.decorator.js';
import { PeopleViewService } from '../http/people-view.service.js';

const CSV = 'text/csv; charset=utf-8';

/** Everybody of a conference. */
@Controller('api/conferences/:conferenceId')
export class PeopleController {
  constructor(
    private readonly people: PeopleViewService,
    private readonly files: PeopleFileService,
  ) {}

  /** By family name. E-mail and external id are told to organisers only. */
  @Get('people')
  list(@Asker() actor: Actor): Promise<PersonRowView[]> {
    return this.people.rows(actor);
  }

  /** Takes the people of a CSV over: all or nobody. @throws {Refused} import/rejected with every problem, by line */
  @Post('people')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  import(
    @Param('conferenceId') conferenceId: string,
    @Query() { dryRun }: ImportQueryDto,
    @Req() request: Request,
  ): Promise<PeopleImportView> {
    // The bytes as they came: spreadsheets write other encodings than they say.
    const file: unknown = request.body;
    if (!Buffer.isBuffer(file)) refuse('input/invalid', { field: 'content-type' });
    return this.files.import(conferenceId, file, dryRun === 'true');
  }

  /** Everybody as a file that an import takes back without a change. */
  @Get('people.csv')
  @Header('Content-Type', CSV)
  @Header('Content-Disposition', 'attachment; filename="people.csv"')
  export(@Param('conferenceId') conferenceId: string): Promise<string> {
    return this.files.export(conferenceId);
  }

  /** The file to fill in. */
  @Get('people-template.csv')
  @Header('Content-Type', CSV)
  @Header('Content-Disposition', 'attachment; filename="people-template.csv"')
  template(): string {
    return peopleTemplate();
  }
}
