import { Injectable } from '@nestjs/common';
import type { Audience, PersonTag, StagePersonView, StageSource, StageView } from '#contract';
import type { Actor, Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import type { SessionScope } from '#features/session';
import { StagePeopleService } from './stage-people.service.js';
import { StagePermissionStore, type PermissionRow } from './stage-permission.store.js';
import { toStagePerson } from './stage-person.view.js';
import { kindOf, sourcesOf } from './stage-rights.policy.js';
import { StageRoomStore } from './stage-room.store.js';
import { StageServerStore } from './stage-server.store.js';

/** The stage as an entering reader gets it. */
@Injectable()
export class StageSnapshotService {
  constructor(
    private readonly permissions: StagePermissionStore,
    private readonly people: PersonStore,
    private readonly stage: StagePeopleService,
    private readonly rooms: StageRoomStore,
    private readonly server: StageServerStore,
  ) {}

  /** Invitations that nobody answered yet, and who was removed, are the chair's alone. */
  async shared(tx: Transaction, sessionId: string, audience: Audience): Promise<StageView> {
    const rows = await this.permissions.ofSession(tx, sessionId);
    const personIds = rows.map((row) => row.personId);
    const tags = await this.people.tags(personIds, tx);
    const { hallFeed, booths } = await this.rooms.find(tx, sessionId);
    const view: StageView = {
      available: await this.server.isAvailable(tx),
      people: await this.onStage(tx, sessionId, audience === 'chair' ? rows : rows.map(withoutInvitation), tags),
      ...{ hallFeed, booths },
    };
    const removed = rows.filter((row) => row.removed).flatMap((row) => tags.get(row.personId) ?? []);
    return audience === 'chair' ? { ...view, removed } : view;
  }

  /** What this person was asked to and may publish from this device. */
  async personal(
    tx: Transaction,
    scope: SessionScope,
    { personId, visitId }: Actor,
  ): Promise<{ invitation: StageSource[] | null; sources: StageSource[] }> {
    const sessionId = scope.session.id;
    const row = await this.permissions.find(tx, sessionId, personId);
    const declared = await this.stage.declared(tx, sessionId, personId, visitId);
    const claim = { kind: kindOf(scope.roles), declared, granted: row.sources };
    return { invitation: row.invitedTo, sources: row.removed ? [] : sourcesOf(claim) };
  }

  private async onStage(
    tx: Transaction,
    sessionId: string,
    rows: readonly PermissionRow[],
    tags: ReadonlyMap<string, PersonTag>,
  ): Promise<StagePersonView[]> {
    const people: StagePersonView[] = [];
    for (const row of rows) {
      const person = tags.get(row.personId);
      if (!person || (row.sources.length === 0 && row.invitedTo === null)) continue;
      const { person: place } = await this.stage.declared(tx, sessionId, row.personId);
      people.push(toStagePerson(row, person, place ?? 'remote'));
    }
    return people;
  }
}

const withoutInvitation = (row: PermissionRow): PermissionRow => ({ ...row, invitedTo: null });
