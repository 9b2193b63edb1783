import { Injectable } from '@nestjs/common';
import type { PersonRowView } from '#contract';
import type { Transaction } from '#kernel';
import { BadgeStore, PeopleStore, StaffTagService } from '#features/person';
import { AssignmentStore } from './assignment.store.js';
import { DraftRoleStore } from './draft-role.store.js';
import { rolesBy } from './role-groups.policy.js';

/** The organiser's list of everybody. */
@Injectable()
export class PeopleListService {
  constructor(
    private readonly people: PeopleStore,
    private readonly tags: StaffTagService,
    private readonly badges: BadgeStore,
    private readonly roles: DraftRoleStore,
    private readonly assignments: AssignmentStore,
  ) {}

  /** By family name; roles in sessions are the draft's. */
  async rows(tx: Transaction, conferenceId: string): Promise<Omit<PersonRowView, 'link'>[]> {
    const people = await this.people.people(tx, conferenceId);
    const ids = people.map((person) => person.id);
    const tags = await this.tags.tags(tx, conferenceId, ids);
    const roles = rolesBy('personId', await this.roles.roles(tx, conferenceId));
    const groups = await this.assignments.all(tx, conferenceId);
    const badged = await this.badges.holders(tx, conferenceId);
    const delegations = new Map((await this.people.delegations(tx, conferenceId)).map(({ id, name }) => [id, name]));
    const nameOf = (delegationId: string | null): string | undefined => delegations.get(delegationId ?? '');
    return people.map(({ id, ...person }) => ({
      ...tags.get(id)!,
      ...withoutNull(person),
      givenName: person.givenName,
      familyName: person.familyName,
      roles: person.roles.length === 0 ? ['participant'] : person.roles,
      sessionRoles: (roles.get(id) ?? []).map(({ sessionId, role, language }) => ({
        ...{ sessionId, role },
        ...(language !== null && { booth: language }),
      })),
      ...(nameOf(person.delegationId) !== undefined && { delegation: nameOf(person.delegationId)! }),
      ...(groups.has(id) && { sessionId: groups.get(id)!.sessionId }),
      hasBadge: badged.has(id),
    }));
  }
}

/** On the wire a value that is not there is absent. */
function withoutNull<T extends object>(row: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
}
