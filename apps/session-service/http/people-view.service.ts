import { Injectable } from '@nestjs/common';
import type { PersonRowView } from '#contract';
import { UnitOfWork, type Actor } from '#kernel';
import { PeopleListService } from '#features/session';
import { LinkStore } from '#features/visit';

/** The list of people, with what each slice knows of them. */
@Injectable()
export class PeopleViewService {
  constructor(
    private readonly people: PeopleListService,
    private readonly links: LinkStore,
    private readonly work: UnitOfWork,
  ) {}

  /** Stewards find people by name and town; how to reach somebody is the organisers' business. */
  async rows({ conferenceId, conferenceRoles }: Actor): Promise<PersonRowView[]> {
    return this.work.read(async (tx) => {
      const rows = await this.people.rows(tx, conferenceId);
      const links = await this.links.states(tx, conferenceId);
      return rows.map(({ email, externalId, ...row }) => {
        const own = { ...(email !== undefined && { email }), ...(externalId !== undefined && { externalId }) };
        return { ...row, ...(conferenceRoles.has('organiser') && own), link: links.get(row.id) ?? 'none' };
      });
    });
  }
}
