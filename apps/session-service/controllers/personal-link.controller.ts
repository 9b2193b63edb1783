import { Body, Controller, Delete, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { PersonalLinkView } from '#contract';
import { refuse, UnitOfWork } from '#kernel';
import { ServiceEnvironment } from '#platform/config';
import { PersonStore } from '#features/person';
import { LinkService } from '#features/visit';
import { PeopleChosenDto } from '../dto/people-chosen.dto.js';

/** Personal links to print or send. Each answer tells secrets that are stored nowhere. */
@Controller('api')
export class PersonalLinkController {
  constructor(
    private readonly links: LinkService,
    private readonly people: PersonStore,
    private readonly work: UnitOfWork,
    @Inject(ServiceEnvironment) private readonly environment: ServiceEnvironment,
  ) {}

  /** A new link; the person's earlier ones stop working, their devices stay. */
  @Post('people/:personId/link')
  @HttpCode(200)
  async issue(@Param('personId') personId: string): Promise<PersonalLinkView> {
    return (await this.linksOf([personId]))[0]!;
  }

  /** The same for many people, in the order asked for. @throws {Refused} person/not_found */
  @Post('conferences/:conferenceId/links')
  @HttpCode(200)
  async issueMany(
    @Param('conferenceId') conferenceId: string,
    @Body() { personIds }: PeopleChosenDto,
  ): Promise<PersonalLinkView[]> {
    const strangers = await this.work.read((tx) => this.people.strangers(tx, conferenceId, personIds));
    if (strangers.length > 0) refuse('person/not_found');
    return this.linksOf(personIds);
  }

  /** Ends the link and every device of the person at once, on open sockets too. */
  @Delete('people/:personId/link')
  @HttpCode(204)
  revoke(@Param('personId') personId: string): Promise<void> {
    return this.links.revoke(personId);
  }

  private async linksOf(personIds: readonly string[]): Promise<PersonalLinkView[]> {
    const secrets = await this.links.issue(personIds);
    const address = new URL('/j', this.environment.PUBLIC_URL).href;
    return personIds.map((personId) => ({ personId, url: `${address}#${secrets.get(personId)!}` }));
  }
}
