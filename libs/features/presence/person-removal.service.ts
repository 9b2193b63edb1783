import { Injectable } from '@nestjs/common';
import { refuse, type Actor } from '#kernel';
import { PeopleStore } from '#features/person';
import { DraftEditService, DraftRoleStore } from '#features/session';
import { LinkService } from '#features/visit';
import { ObservationStore } from './observation.store.js';

/** Takes people out of a conference, as long as nothing was recorded about them. */
@Injectable()
export class PersonRemovalService {
  constructor(
    private readonly drafts: DraftEditService,
    private readonly ledger: ObservationStore,
    private readonly people: PeopleStore,
    private readonly roles: DraftRoleStore,
    private readonly links: LinkService,
  ) {}

  /**
   * Removes somebody with roles, badge, link and devices; open sockets are closed. Releases keep the bare id, and show
   * nobody in its place.
   * @throws {Refused} person/not_found, person/yourself, person/has_evidence
   */
  async remove({ conferenceId, personId: askerId }: Actor, personId: string): Promise<void> {
    if (personId === askerId) refuse('person/yourself');
    await this.drafts.edit(conferenceId, false, async ({ tx }) => {
      if (!(await this.people.person(tx, conferenceId, personId))) refuse('person/not_found');
      if (await this.ledger.knows(tx, personId)) refuse('person/has_evidence');
      await this.roles.forget(tx, personId);
      await this.links.forget(tx, conferenceId, personId);
      await this.people.remove(tx, personId);
    });
  }
}
