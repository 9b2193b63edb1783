import { Injectable } from '@nestjs/common';
import type { MeView, SessionRole } from '#contract';
import { refuse } from '#kernel';
import { PersonStore } from '#features/person';
import { AssignmentStore, ReleasedProgrammeStore } from '#features/session';
import { DeviceService, VisitService } from '#features/visit';

/** Puts together what a browser may know of its own person. */
@Injectable()
export class MeService {
  constructor(
    private readonly visits: VisitService,
    private readonly devices: DeviceService,
    private readonly people: PersonStore,
    private readonly programme: ReleasedProgrammeStore,
    private readonly assignments: AssignmentStore,
  ) {}

  async view(token: string | undefined): Promise<MeView> {
    const visit = await this.visits.visitor(token);
    const person = (await this.people.tags([visit.personId])).get(visit.personId) ?? refuse('visit/required');
    const { visitId, conferenceId, personId } = visit;
    const who = { visitId, person, conferenceId };
    if (!visit.confirmed)
      return { ...who, roles: [], sessions: {}, unconfirmed: true, ...(await this.confirmer(visit)) };
    const roles = [...(await this.people.roles(personId))];
    const group = await this.assignments.ofPerson(personId);
    return { ...who, roles, sessions: await this.sessionRoles(conferenceId, personId), ...(group && { group }) };
  }

  /** The device used last of those that may confirm this one. */
  private async confirmer({ personId }: { personId: string }): Promise<{ confirmOn?: string }> {
    const able = (await this.devices.ofPerson(personId)).filter((device) => device.confirmed);
    const [latest] = able.sort((one, other) => other.lastSeenAt.localeCompare(one.lastSeenAt));
    return latest ? { confirmOn: latest.device } : {};
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
