import { Injectable } from '@nestjs/common';
import { newId, refuse, UnitOfWork, type Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import { LinkStore } from './link.store.js';
import { PlaceStore } from './place.store.js';
import { newLinkSecret, secretHash } from './secret.format.js';

/** Gives out personal links and takes them back. Secrets are told once and never stored. */
@Injectable()
export class LinkService {
  constructor(
    private readonly links: LinkStore,
    private readonly people: PersonStore,
    private readonly places: PlaceStore,
    private readonly work: UnitOfWork,
  ) {}

  /** A new link for each of these people; their earlier ones stop working, their devices stay. Secrets by person id. */
  async issue(personIds: readonly string[]): Promise<Map<string, string>> {
    const secrets = new Map([...new Set(personIds)].map((personId) => [personId, newLinkSecret()]));
    const links = [...secrets].map(([personId, secret]) => ({ id: newId(), personId, secretHash: secretHash(secret) }));
    await this.work.run((tx) => this.links.issue(tx, links));
    return secrets;
  }

  /** Takes a person's link back and ends every device at once, on open sockets too. @throws {Refused} person/not_found */
  async revoke(personId: string): Promise<void> {
    const conferenceId = (await this.people.conferenceOf(personId)) ?? refuse('person/not_found');
    await this.work.run(async (tx) => {
      await this.links.revoke(tx, [personId]);
      for (const visitId of await this.links.revokeVisits(tx, personId)) {
        const body = { visitId };
        tx.record(conferenceId, { type: 'visit:revoked', views: { staff: body, people: { [personId]: body } } });
      }
    });
  }

  /**
   * Deletes links and devices of somebody who is removed; open sockets are closed.
   * @throws {Refused} person/has_evidence when the person ever declared a place: such words are kept
   */
  async forget(tx: Transaction, conferenceId: string, personId: string): Promise<void> {
    if (await this.places.knows(tx, personId)) refuse('person/has_evidence');
    for (const visitId of await this.links.forget(tx, personId))
      tx.record(conferenceId, { type: 'visit:revoked', views: { staff: { visitId } } });
  }
}
