import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Role } from '#contract';
import { refuse, type Actor } from '#kernel';
import { ConferenceStore } from '#features/conference';
import { DelegationStore, PersonStore } from '#features/person';
import { ReleasedProgrammeStore, rolesIn } from '#features/session';
import { VisitService } from '#features/visit';

/** Finds out which conference and session a route is about, and what the asker is there. */
@Injectable()
export class RouteScopeService {
  constructor(
    private readonly programme: ReleasedProgrammeStore,
    private readonly conferences: ConferenceStore,
    private readonly people: PersonStore,
    private readonly delegations: DelegationStore,
    private readonly visits: VisitService,
  ) {}

  /**
   * Roles of the actor for a route with these parameters. A thing of another conference does not exist for the asker.
   * @throws {Refused} .../not_found, input/invalid for what is no id
   */
  async roles(actor: Actor, params: Readonly<Record<string, string>>): Promise<ReadonlySet<Role>> {
    for (const [name, id] of Object.entries(params)) if (!isUUID(id)) refuse('input/invalid', { field: name });
    const { conferenceId, sessionId, personId, delegationId, hallId, visitId } = params;
    if (conferenceId && conferenceId !== actor.conferenceId) refuse('conference/not_found');
    if (hallId && (await this.conferences.conferenceOfHall(hallId)) !== actor.conferenceId) refuse('hall/not_found');
    if (personId && (await this.people.conferenceOf(personId)) !== actor.conferenceId) refuse('person/not_found');
    if (delegationId && (await this.delegations.conferenceOf(delegationId)) !== actor.conferenceId)
      refuse('delegation/not_found');
    if (visitId && (await this.visits.conferenceOf(visitId)) !== actor.conferenceId) refuse('visit/not_found');
    return sessionId ? this.sessionRoles(actor, sessionId) : actor.conferenceRoles;
  }

  /** Session roles count once the session was released; drafts are the organisers' alone. */
  private async sessionRoles(actor: Actor, sessionId: string): Promise<ReadonlySet<Role>> {
    if ((await this.programme.conferenceIdOf(sessionId)) !== actor.conferenceId) refuse('session/not_found');
    const released = (await this.programme.latest(actor.conferenceId))?.sessions.get(sessionId);
    return released ? rolesIn(actor, released) : actor.conferenceRoles;
  }
}
