import { Injectable } from '@nestjs/common';
import type { ConferenceRole, VisitView, WaitingVisitView } from '#contract';
import { refuse, UnitOfWork, type Actor, type FactDraft } from '#kernel';
import { StaffTagService } from '#features/person';
import { VisitStore, type Visit } from './visit.store.js';
import { toVisitView } from './visit.view.js';

/** Roles that may look after other people's devices. */
const KEEPERS: readonly ConferenceRole[] = ['organiser', 'steward'];

/** Second devices are confirmed on the first one or by staff; any device can be sent away at once. */
@Injectable()
export class DeviceService {
  constructor(
    private readonly visits: VisitStore,
    private readonly people: StaffTagService,
    private readonly work: UnitOfWork,
  ) {}

  /** Devices of a person that were not revoked, newest first. */
  async ofPerson(personId: string, currentVisitId?: string): Promise<VisitView[]> {
    return (await this.visits.ofPerson(personId)).map((visit) => toVisitView(visit, currentVisitId));
  }

  /** Devices of the conference that wait for somebody's yes, oldest first. */
  async unconfirmed(conferenceId: string): Promise<WaitingVisitView[]> {
    const waiting = await this.visits.unconfirmed(conferenceId);
    const ids = waiting.map(({ personId }) => personId);
    const tags = await this.work.read((tx) => this.people.tags(tx, conferenceId, ids));
    return waiting.flatMap((visit) => {
      const person = tags.get(visit.personId);
      return person ? [{ ...toVisitView(visit), person }] : [];
    });
  }

  /** Lets a waiting device in; again changes nothing. @throws {Refused} visit/not_found when it is not the actor's to decide */
  async confirm(actor: Actor, visitId: string): Promise<void> {
    const visit = await this.mine(actor, visitId);
    await this.work.run(async (tx) => {
      if (await this.visits.confirm(tx, visitId)) tx.record(visit.conferenceId, about(visit, 'visit:confirmed'));
    });
  }

  /** Ends a device at once, on open sockets too. @throws {Refused} visit/not_found when it is not the actor's to decide */
  async revoke(actor: Actor, visitId: string): Promise<void> {
    const visit = await this.mine(actor, visitId);
    await this.work.run(async (tx) => {
      if (await this.visits.revoke(tx, visitId)) tx.record(visit.conferenceId, about(visit, 'visit:revoked'));
    });
  }

  /** Ends every device of a person and the person's links. */
  async revokeAll(personId: string): Promise<void> {
    const visits = await this.visits.ofPerson(personId);
    await this.work.run(async (tx) => {
      await this.visits.revokeLinks(tx, personId);
      for (const visit of visits)
        if (await this.visits.revoke(tx, visit.id)) tx.record(visit.conferenceId, about(visit, 'visit:revoked'));
    });
  }

  private async mine(actor: Actor, visitId: string): Promise<Visit> {
    const visit = await this.visits.find(visitId);
    const keeper = KEEPERS.some((role) => actor.conferenceRoles.has(role));
    if (visit?.conferenceId !== actor.conferenceId || (visit.personId !== actor.personId && !keeper))
      refuse('visit/not_found');
    return visit;
  }
}

function about(visit: Visit, type: 'visit:confirmed' | 'visit:revoked'): FactDraft {
  const body = { visitId: visit.id };
  return { type, views: { staff: body, people: { [visit.personId]: body } } };
}
