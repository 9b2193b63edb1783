import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '#contract';
import { refuse, type Actor, type Transaction } from '#kernel';
import { SessionClockService, type SessionScope } from '#features/session';
import type { PermissionRow } from './stage-permission.store.js';
import { StagePeopleService } from './stage-people.service.js';
import { StageServerStore } from './stage-server.store.js';

/** Takes rights: from the stage, of the open microphone, out of the room. LiveKit is told by reactors after the commit. */
@Injectable()
export class StageService {
  constructor(
    private readonly people: StagePeopleService,
    private readonly server: StageServerStore,
    private readonly clock: SessionClockService,
  ) {}

  /** The chair may demote anybody, others only themselves. @throws {Refused} role/not_allowed */
  async demote(
    tx: Transaction,
    scope: SessionScope,
    actor: Actor,
    { sessionId, personId }: CommandPayload<'stage:demote'>,
  ): Promise<null> {
    if (personId !== actor.personId && !scope.roles.has('moderator')) refuse('role/not_allowed');
    await this.clock.requireOpen(tx, sessionId);
    return this.set(tx, scope, personId, { sources: [], invitedTo: null });
  }

  /** Nothing is stored: the microphone opens again by the person's own click. */
  async mute(
    tx: Transaction,
    scope: SessionScope,
    { sessionId, personId }: CommandPayload<'stage:mute'>,
  ): Promise<null> {
    await this.clock.requireOpen(tx, sessionId);
    await this.people.rolesOf(tx, scope, personId);
    if (!(await this.server.isAvailable(tx))) refuse('stage/unavailable');
    tx.record(sessionId, { type: 'stage:muted', views: { people: { [personId]: { source: 'microphone' } } } });
    return null;
  }

  /** @throws {Refused} role/not_allowed for the chair herself: nobody could let her in again */
  async remove(
    tx: Transaction,
    scope: SessionScope,
    actor: Actor,
    { sessionId, personId }: CommandPayload<'stage:remove'>,
  ): Promise<null> {
    if (personId === actor.personId) refuse('role/not_allowed');
    await this.clock.requireOpen(tx, sessionId);
    return this.set(tx, scope, personId, { sources: [], invitedTo: null, removed: true });
  }

  async readmit(tx: Transaction, scope: SessionScope, command: CommandPayload<'stage:readmit'>): Promise<null> {
    return this.set(tx, scope, command.personId, { removed: false });
  }

  /** Somebody who is in the hall now loses what was given: a phone there would echo. */
  async settleInHall(tx: Transaction, sessionId: string, personId: string): Promise<void> {
    if ((await this.people.declared(tx, sessionId, personId)).person !== 'hall') return;
    const row = await this.people.find(tx, sessionId, personId);
    await this.people.change(tx, sessionId, row, { ...row, sources: [], invitedTo: null });
  }

  private async set(
    tx: Transaction,
    scope: SessionScope,
    personId: string,
    change: Partial<Omit<PermissionRow, 'personId'>>,
  ): Promise<null> {
    await this.people.rolesOf(tx, scope, personId);
    const row = await this.people.find(tx, scope.session.id, personId);
    await this.people.change(tx, scope.session.id, row, { ...row, ...change });
    return null;
  }
}
