import { Injectable } from '@nestjs/common';
import type { MeView, SessionRole } from '#contract';
import { refuse } from '#kernel';
import { PersonStore } from '#features/person';
import { ReleasedProgrammeStore } from '#features/session';
import { VisitService } from '#features/visit';

/** Puts together what a browser may know of its own person. */
@Injectable()
export class MeService {
  constructor(
    private readonly visits: VisitService,
    private readonly people: PersonStore,
    private readonly programme: ReleasedProgrammeStore,
  ) {}

  async view(token: string | undefined): Promise<MeView> {
    const visit = await this.visits.visitor(token);
    const person = (await this.people.tags([visit.personId])).get(visit.personId) ?? refuse('visit/required');
    const roles = [...(await this.people.roles(visit.personId))];
    const sessions = await this.sessionRoles(visit.conferenceId, visit.personId);
    const view: MeView = { visitId: visit.visitId, person, conferenceId: visit.conferenceId, roles, sessions };
    return visit.confirmed ? view : { ...view, roles: [], sessions: {}, unconfirmed: true };
  }

  private async sessionRoles(conferenceId: string, personId: string): Promise<Record<string, SessionRole[]>> {
    const release = await this.programme.latest(conferenceId);
    const found = (release?.programme.sessions ?? []).map(
      (session) =>
        [session.id, session.people.filter((one) => one.personId === personId).map((one) => one.role)] as const,
    );
    return Object.fromEntries(found.filter(([, roles]) => roles.length > 0));
  }
}
