import { Injectable } from '@nestjs/common';
import { refuse, UnitOfWork, type Actor } from '#kernel';
import { FrameStore } from '#features/conference';
import { DelegationStore } from './delegation.store.js';
import { PeopleStore } from './people.store.js';
import { changedPerson, type PersonChange } from './person-change.format.js';
import { toPersonChanged } from './person-changed.view.js';
import { isSame } from './person-merge.policy.js';

/** Changes single people. */
@Injectable()
export class PersonEditService {
  constructor(
    private readonly frames: FrameStore,
    private readonly people: PeopleStore,
    private readonly delegations: DelegationStore,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Changes what is given; rights follow at once. The same again changes nothing and tells nobody.
   * @throws {Refused} person/not_found, delegation/not_found, person/yourself, input/invalid (no name, no such address)
   */
  async change(actor: Actor, personId: string, change: PersonChange): Promise<void> {
    const { conferenceId } = actor;
    await this.work.run(async (tx) => {
      // One after the other with imports, which read everybody before they write.
      await this.frames.lock(tx, conferenceId);
      const stored = (await this.people.person(tx, conferenceId, personId)) ?? refuse('person/not_found');
      const reading = changedPerson(stored, change);
      if ('wrong' in reading) return refuse('input/invalid', { field: reading.wrong });
      const { person } = reading;
      if (personId === actor.personId && !person.roles.includes('organiser')) refuse('person/yourself');
      const { delegationId } = person;
      const known =
        delegationId === null || (await this.delegations.known(tx, conferenceId, [delegationId])).length > 0;
      if (!known) refuse('delegation/not_found');
      if (isSame(stored, person)) return;
      await this.people.write(tx, conferenceId, [person]);
      await this.people.keepRoles(tx, personId, person.roles);
      tx.record(conferenceId, toPersonChanged(personId));
    });
  }
}
