import { Body, Controller, Delete, HttpCode, Param, Patch } from '@nestjs/common';
import type { PersonRowView } from '#contract';
import { refuse, type Actor } from '#kernel';
import { PersonEditService } from '#features/person';
import { PersonRemovalService } from '#features/presence';
import { PersonChangeDto } from '../dto/person-change.dto.js';
import { Asker } from '../http/actor.decorator.js';
import { PeopleViewService } from '../http/people-view.service.js';

/** Single people of a conference. */
@Controller('api/people/:personId')
export class PersonController {
  constructor(
    private readonly people: PeopleViewService,
    private readonly edits: PersonEditService,
    private readonly removals: PersonRemovalService,
  ) {}

  /** Changes what is given; rights follow at once. @throws {Refused} delegation/not_found, person/yourself */
  @Patch()
  async change(
    @Asker() actor: Actor,
    @Param('personId') personId: string,
    @Body() change: PersonChangeDto,
  ): Promise<PersonRowView> {
    await this.edits.change(actor, personId, change);
    return (await this.people.rows(actor)).find(({ id }) => id === personId) ?? refuse('person/not_found');
  }

  /** Only while nothing was recorded about the person. @throws {Refused} person/has_evidence, person/yourself */
  @Delete()
  @HttpCode(204)
  remove(@Asker() actor: Actor, @Param('personId') personId: string): Promise<void> {
    return this.removals.remove(actor, personId);
  }
}
