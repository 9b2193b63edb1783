import { randomBytes, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BadgeView } from '#contract';
import { newId, refuse, UnitOfWork } from '#kernel';
import { mintBadge } from './badge.format.js';
import { BadgeStore } from './badge.store.js';

/** Gives out badges and takes them back. */
@Injectable()
export class BadgeService {
  constructor(
    private readonly badges: BadgeStore,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * The valid badge of each of these people; who has none gets one. So printing twice prints the same.
   * @param key the installation's Ed25519 key
   * @throws {Refused} person/not_found for anybody who is not of the conference
   */
  async issue(conferenceId: string, personIds: readonly string[], key: KeyObject): Promise<BadgeView[]> {
    const wanted = [...new Set(personIds)];
    return this.work.run(async (tx) => {
      const known = new Set(await this.badges.lock(tx, conferenceId, wanted));
      if (known.size < wanted.length) refuse('person/not_found');
      const valid = new Map((await this.badges.valid(tx, wanted)).map((badge) => [badge.personId, badge]));
      const minted = wanted
        .filter((personId) => !valid.has(personId))
        .map((personId) => {
          const { text, secretHash } = mintBadge(conferenceId, key, randomBytes);
          return { id: newId(), personId, secretHash, code: text };
        });
      await this.badges.add(tx, minted);
      const issuedAt = tx.now.toISOString();
      for (const { personId, code } of minted) valid.set(personId, { personId, code, issuedAt });
      return wanted.map((personId) => valid.get(personId)!);
    });
  }

  /** A revoked badge is refused at every door from now on; the next one issued is another. */
  async revoke(personId: string): Promise<void> {
    await this.work.run((tx) => this.badges.revoke(tx, personId));
  }
}
