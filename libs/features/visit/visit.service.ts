import { Injectable } from '@nestjs/common';
import { limits } from '#contract';
import { newId, refuse, type Actor, type Transaction, UnitOfWork } from '#kernel';
import { RateLimitService } from '#platform/doors';
import { PersonStore } from '#features/person';
import { newVisitToken, secretHash } from './secret.format.js';
import { VisitStore, type LinkRow } from './visit.store.js';
import type { Visit } from './visit.store.js';
import { toVisitView } from './visit.view.js';

/** What opening a link gives: the cookie's value is told once and never stored. */
export interface OpenedLink {
  visitId: string;
  personId: string;
  conferenceId: string;
  token: string;
  confirmed: boolean;
}

/** The device behind a cookie. */
export interface Visitor {
  visitId: string;
  personId: string;
  conferenceId: string;
  confirmed: boolean;
}

/** Links, devices and who is behind a cookie. */
@Injectable()
export class VisitService {
  constructor(
    private readonly visits: VisitStore,
    private readonly people: PersonStore,
    private readonly work: UnitOfWork,
    private readonly rates: RateLimitService,
  ) {}

  /**
   * Opens a link on a device. The first device is in at once; another one waits until the first or staff confirms it, and
   * of those that wait only the newest stay.
   * @param device browser and system in words
   * @throws {Refused} link/unknown, link/revoked, input/too_fast when the person's links are opened too often
   */
  async open(secret: string, device: string): Promise<OpenedLink> {
    return this.work.run(async (tx) => {
      const link = (await this.visits.lockLink(tx, secretHash(secret))) ?? refuse('link/unknown');
      if (link.revokedAt) refuse('link/revoked');
      await this.rates.opening(link.personId);
      return this.admit(tx, link, device);
    });
  }

  /** Who is behind a cookie's value. @throws {Refused} visit/required, visit/revoked, visit/unconfirmed */
  async actor(token: string | undefined): Promise<Actor> {
    const visit = (token && (await this.visits.findByToken(secretHash(token)))) || refuse('visit/required');
    if (visit.revokedAt) refuse('visit/revoked');
    if (!visit.confirmedAt) refuse('visit/unconfirmed');
    return this.toActor(visit);
  }

  /** Whom an open link belongs to, without using it up. @throws {Refused} input/too_fast when it is asked too often */
  async personOfLink(secret: string): Promise<string | null> {
    const hash = secretHash(secret);
    await this.rates.opening(hash);
    return this.work.run(async (tx) => (await this.visits.lockLink(tx, hash))?.personId ?? null);
  }

  /** Whose device a cookie's value is, confirmed or not. @throws {Refused} visit/required, visit/revoked, input/too_fast */
  async visitor(token: string | undefined): Promise<Visitor> {
    const visit = (token && (await this.visits.findByToken(secretHash(token)))) || refuse('visit/required');
    if (visit.revokedAt) refuse('visit/revoked');
    const { id: visitId, personId, conferenceId } = visit;
    await this.rates.request(personId);
    return { visitId, personId, conferenceId, confirmed: visit.confirmedAt !== null };
  }

  /** Whether a device may act for this person now, as the transaction sees it. */
  isLive(tx: Transaction, visitId: string, personId: string): Promise<boolean> {
    return this.visits.isLive(tx, visitId, personId);
  }

  /** Conference of a visit; null for an unknown id. */
  async conferenceOf(visitId: string): Promise<string | null> {
    return (await this.visits.find(visitId))?.conferenceId ?? null;
  }

  private async admit(tx: Transaction, link: LinkRow, device: string): Promise<OpenedLink> {
    const token = newVisitToken();
    const first = link.visitId === null;
    const visit = {
      id: newId(),
      personId: link.personId,
      conferenceId: link.conferenceId,
      tokenHash: secretHash(token),
      device,
      confirmedAt: first ? tx.now : null,
    };
    await this.visits.addVisit(tx, visit);
    if (first) await this.visits.bindLink(tx, link.id, visit.id);
    else await this.askFirstDevice(tx, visit);
    return { visitId: visit.id, personId: visit.personId, conferenceId: visit.conferenceId, token, confirmed: first };
  }

  /** A link that got into wrong hands must not fill the list in which the right device waits. */
  private async askFirstDevice(
    tx: Transaction,
    visit: Pick<Visit, 'id' | 'personId' | 'conferenceId' | 'device'>,
  ): Promise<void> {
    const { conferenceId, personId } = visit;
    const view = toVisitView({ ...visit, createdAt: tx.now, lastSeenAt: tx.now, confirmedAt: null });
    const body = { visit: view };
    tx.record(conferenceId, { type: 'visit:asked', views: { staff: body, people: { [personId]: body } } });
    for (const visitId of await this.visits.revokeWaiting(tx, personId, limits.waitingDevices)) {
      const gone = { visitId };
      tx.record(conferenceId, { type: 'visit:revoked', views: { staff: gone, people: { [personId]: gone } } });
    }
  }

  private async toActor(visit: Visit): Promise<Actor> {
    const conferenceRoles = await this.people.roles(visit.personId);
    if (conferenceRoles.size === 0) refuse('visit/required');
    return { visitId: visit.id, personId: visit.personId, conferenceId: visit.conferenceId, conferenceRoles };
  }
}
