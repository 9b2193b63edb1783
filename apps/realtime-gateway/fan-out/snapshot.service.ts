import { Injectable } from '@nestjs/common';
import type { Audience, PersonalSnapshot, SessionSnapshot, StreamEntry } from '#contract';
import { UnitOfWork, type Actor, type Transaction } from '#kernel';
import { FactsStore } from '#platform/facts';
import { SessionClockStore, toLiveView, type SessionScope } from '#features/session';
import { SnapshotParts } from './snapshot-parts.service.js';

/** The state of a session as of one number of its stream, for readers who enter. */
@Injectable()
export class SnapshotService {
  /** Latest shared part per stream and audience: everybody who enters in that moment shares one reading. */
  private readonly shared = new Map<string, { seq: number; part: SessionSnapshot }>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: FactsStore,
    private readonly clocks: SessionClockStore,
    private readonly parts: SnapshotParts,
  ) {}

  async enter(actor: Actor, scope: SessionScope): Promise<StreamEntry> {
    return this.work.read(async (tx) => {
      const seq = await this.facts.headIn(tx, scope.session.id);
      const shared = await this.sharedPart(tx, scope, seq);
      const personal: PersonalSnapshot = await this.parts.personal(tx, scope, actor);
      return { kind: 'session', seq, audience: scope.audience, shared, personal };
    });
  }

  private async sharedPart(tx: Transaction, scope: SessionScope, seq: number): Promise<SessionSnapshot> {
    const key = `${scope.session.id}:${scope.audience}`;
    const known = this.shared.get(key);
    if (known?.seq === seq) return known.part;
    const part = await this.read(tx, scope, scope.audience);
    // Only the newest is kept; a slower reader of an older picture must not put it back.
    if (seq >= (this.shared.get(key)?.seq ?? 0)) this.shared.set(key, { seq, part });
    return part;
  }

  private async read(tx: Transaction, scope: SessionScope, audience: Audience): Promise<SessionSnapshot> {
    const session = toLiveView(await this.clocks.read(tx, scope.session.id));
    return { session, ...(await this.parts.shared(tx, scope, audience)) };
  }
}
