import { Injectable } from '@nestjs/common';
import { SESSION_ROLES, type SessionRole } from '#contract';
import { refuse, type Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import { DraftEditService } from './draft-edit.service.js';
import { DraftRoleStore } from './draft-role.store.js';
import { DraftStore } from './draft.store.js';

/** Somebody's role in a session; interpreters say into which language they speak. */
export interface Appointment {
  personId: string;
  role: SessionRole;
  language?: string;
}

/** Decides who moderates, speaks and interprets in a session of the draft. */
@Injectable()
export class SessionAppointService {
  constructor(
    private readonly drafts: DraftEditService,
    private readonly sessions: DraftStore,
    private readonly roles: DraftRoleStore,
    private readonly people: PersonStore,
  ) {}

  /**
   * Makes the people of a session exactly these. Counts from the next release on.
   * @throws {Refused} session/not_found, person/not_found, input/invalid, session/chair_taken
   */
  async appoint(conferenceId: string, sessionId: string, appointments: readonly Appointment[]): Promise<void> {
    await this.drafts.edit(conferenceId, false, async ({ tx }) => {
      const session = await this.sessions.session(tx, sessionId);
      if (session?.conferenceId !== conferenceId) refuse('session/not_found');
      await this.requirePeople(tx, conferenceId, appointments);
      const scopes = SESSION_ROLES.map((role) => ({ sessionId, role }));
      const given = new Map(appointments.map((one) => [`${one.personId} ${one.role}`, one]));
      const roles = [...given.values()].map(({ personId, role, language }, position) => {
        if (role === 'interpreter' && !language) refuse('input/invalid', { field: 'language' });
        return { sessionId, personId, role, position, language: role === 'interpreter' ? (language ?? null) : null };
      });
      await this.roles.replace(tx, scopes, roles);
    });
  }

  /** Adds one role and leaves the others. */
  async add(conferenceId: string, sessionId: string, appointment: Appointment): Promise<void> {
    const { personId, role, language = null } = appointment;
    await this.drafts.edit(conferenceId, false, async ({ tx }) => {
      const session = await this.sessions.session(tx, sessionId);
      if (session?.conferenceId !== conferenceId) refuse('session/not_found');
      await this.requirePeople(tx, conferenceId, [appointment]);
      const position = await this.roles.next(tx, sessionId);
      await this.roles.replace(tx, [], [{ sessionId, personId, role, language, position }]);
    });
  }

  private async requirePeople(
    tx: Transaction,
    conferenceId: string,
    appointments: readonly Appointment[],
  ): Promise<void> {
    const ids = [...new Set(appointments.map((one) => one.personId))];
    const stranger = (await this.people.strangers(tx, conferenceId, ids))[0];
    if (stranger !== undefined) refuse('person/not_found', { personId: stranger });
  }
}
