import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import {
  SESSION_ROLE_COLUMNS,
  type ImportedPerson,
  type ImportedSessionRole,
  type PeopleProblem,
} from '#features/person';
import { AssignmentStore } from './assignment.store.js';
import { DraftRoleStore } from './draft-role.store.js';
import { completedRoles, type WantedRole } from './people-roles.policy.js';
import { rolesBy } from './role-groups.policy.js';

/** A row of a file: who it is, and what it says about sessions. */
export interface RowOfPerson {
  line: number;
  personId: string;
  person: Pick<ImportedPerson, 'workingGroup' | 'sessionRoles'>;
}

/** What rows of people did to sessions, or what they name that the draft does not have. */
export type SessionsTaken =
  { problems: PeopleProblem[] } | { problems: []; people: ReadonlySet<string>; added: number; changed: number };

/** Working groups and roles in sessions that a list of people gives, by the codes of the draft. */
@Injectable()
export class PeopleInSessionsService {
  constructor(
    private readonly assignments: AssignmentStore,
    private readonly roles: DraftRoleStore,
  ) {}

  /** Adds and completes; nobody loses a role. Writes nothing when a code is unknown. */
  async take(tx: Transaction, conferenceId: string, rows: readonly RowOfPerson[]): Promise<SessionsTaken> {
    const codes = await this.assignments.codes(tx, conferenceId);
    const idOf = (code: string): string | undefined => codes.get(code.toUpperCase());
    const problems = rows.flatMap(({ line, person }) =>
      unknownCodes(line, person, (code) => codes.has(code.toUpperCase())),
    );
    if (problems.length > 0) return { problems };
    const groups = rows.flatMap(({ personId, person: { workingGroup } }) =>
      workingGroup === null ? [] : [{ personId, sessionId: idOf(workingGroup)! }],
    );
    const wanted = rows.flatMap(({ personId, person }) =>
      person.sessionRoles.map(({ code, role, language }): WantedRole => ({
        personId,
        sessionId: idOf(code)!,
        role,
        language,
      })),
    );
    const regrouped = await this.assignments.assign(tx, groups);
    const { added, changed } = completedRoles(wanted, await this.roles.roles(tx, conferenceId));
    await this.roles.replace(tx, [], [...added, ...changed]);
    const people = new Set([...regrouped, ...[...added, ...changed].map(({ personId }) => personId)]);
    return { problems: [], people, added: added.length, changed: changed.length };
  }

  /** What a file says of each person; sessions without a code cannot be named. */
  async written(
    tx: Transaction,
    conferenceId: string,
  ): Promise<(personId: string) => Pick<ImportedPerson, 'workingGroup' | 'sessionRoles'>> {
    const codes = await this.assignments.written(tx, conferenceId);
    const groups = await this.assignments.all(tx, conferenceId);
    const roles = rolesBy('personId', await this.roles.roles(tx, conferenceId));
    return (personId) => {
      const own = (roles.get(personId) ?? []).flatMap(({ sessionId, role, language }): ImportedSessionRole[] => {
        const code = codes.get(sessionId);
        return code === undefined ? [] : [{ role, code, language }];
      });
      const sessionRoles = own.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
      return { workingGroup: codes.get(groups.get(personId)?.sessionId ?? '') ?? null, sessionRoles };
    };
  }
}

function unknownCodes(
  line: number,
  { workingGroup, sessionRoles }: RowOfPerson['person'],
  isKnown: (code: string) => boolean,
): PeopleProblem[] {
  const group: PeopleProblem[] =
    workingGroup === null || isKnown(workingGroup)
      ? []
      : [{ line, column: 'working_group', code: 'unknown_working_group', detail: workingGroup }];
  const roles = sessionRoles
    .filter(({ code }) => !isKnown(code))
    .map(({ role, code }): PeopleProblem => ({
      ...{ line, column: SESSION_ROLE_COLUMNS[role], code: 'unknown_session', detail: code },
    }));
  return [...group, ...roles];
}
