import { Injectable } from '@nestjs/common';
import type { Audience, StagePersonView, StageSource, StageView } from '#contract';
import type { Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import { PlaceStore } from '#features/visit';
import { StagePermissionStore } from './stage-permission.store.js';

/** The stage as an entering reader gets it. */
@Injectable()
export class StageSnapshotService {
  constructor(
    private readonly permissions: StagePermissionStore,
    private readonly people: PersonStore,
    private readonly places: PlaceStore,
  ) {}

  /** Invitations that nobody answered yet are the chair's alone. */
  async shared(tx: Transaction, sessionId: string, audience: Audience): Promise<StageView> {
    const rows = await this.permissions.ofSession(tx, sessionId);
    const readable = rows.filter((row) => row.sources.length > 0 || audience === 'chair');
    const tags = await this.people.tags(
      readable.map((row) => row.personId),
      tx,
    );
    const people: StagePersonView[] = [];
    for (const { personId, sources, invitedTo } of readable) {
      const place = (await this.places.latest(tx, personId, sessionId))?.place ?? 'remote';
      const person = tags.get(personId);
      if (person) people.push({ person, place, sources, invited: invitedTo !== null });
    }
    return { available: process.env['LIVEKIT_URL'] !== undefined, people, hallFeed: 'none', booths: [] };
  }

  async personal(
    tx: Transaction,
    sessionId: string,
    personId: string,
  ): Promise<{ invitation: StageSource[] | null; sources: StageSource[] }> {
    const row = await this.permissions.find(tx, sessionId, personId);
    return { invitation: row?.invitedTo ?? null, sources: row?.sources ?? [] };
  }
}
