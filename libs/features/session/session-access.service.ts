import { Injectable } from '@nestjs/common';
import { audienceOf, COMMAND_ACCESS, type Audience, type CommandName, type Role } from '#contract';
import { refuse, type Actor } from '#kernel';
import { ReleasedProgrammeStore } from './released-programme.store.js';
import type { ReleasedProgramme, ReleasedSession } from './released-programme.type.js';

/** A released session and what this person is in it. */
export interface SessionScope {
  session: ReleasedSession;
  conferenceId: string;
  /** The release it is in: other sessions of its hall, for example. */
  programme: ReleasedProgramme;
  roles: ReadonlySet<Role>;
  audience: Audience;
}

/** Who is what in which session, by the latest release. */
@Injectable()
export class SessionAccessService {
  constructor(private readonly programme: ReleasedProgrammeStore) {}

  /** @throws {Refused} session/not_found for unknown ids and other conferences; release/none before the first release */
  async scope(actor: Actor, sessionId: string): Promise<SessionScope> {
    const conferenceId = await this.programme.conferenceIdOf(sessionId);
    if (conferenceId !== actor.conferenceId) refuse('session/not_found');
    const release = await this.programme.latest(conferenceId);
    if (!release) refuse('release/none');
    const session = release.sessions.get(sessionId) ?? refuse('session/not_found');
    const roles = rolesIn(actor, session);
    return { session, conferenceId, programme: release.programme, roles, audience: audienceOf(roles) };
  }

  /** The scope, when the table lets this person send this command there. @throws {Refused} role/not_allowed */
  async allow(actor: Actor, command: CommandName, sessionId: string): Promise<SessionScope> {
    const scope = await this.scope(actor, sessionId);
    requireCommand(command, scope.roles);
    return scope;
  }
}

/** Asks the contract's table. @throws {Refused} role/not_allowed when none of these roles may send the command */
export function requireCommand(command: CommandName, roles: ReadonlySet<Role>): void {
  if (!COMMAND_ACCESS[command].some((role) => roles.has(role))) refuse('role/not_allowed');
}

/** Conference roles plus the roles of this very session. */
export function rolesIn(
  actor: Pick<Actor, 'personId' | 'conferenceRoles'>,
  session: ReleasedSession,
): ReadonlySet<Role> {
  const own = session.people.filter((person) => person.personId === actor.personId).map((person) => person.role);
  return new Set<Role>([...actor.conferenceRoles, ...own]);
}
