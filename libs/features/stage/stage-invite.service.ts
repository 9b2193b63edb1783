import { Injectable } from '@nestjs/common';
import type { CommandPayload, StageSource } from '#contract';
import { refuse, type Actor, type Transaction } from '#kernel';
import { SessionClockService, type SessionScope } from '#features/session';
import { StageDeviceStore } from './stage-device.store.js';
import { StagePeopleService } from './stage-people.service.js';
import { inOrder, requireInvitable } from './stage-rights.policy.js';
import { StageServerStore } from './stage-server.store.js';

/** Asks people onto the stage; the rights come with their own yes, and the microphone opens by their own click. */
@Injectable()
export class StageInviteService {
  constructor(
    private readonly people: StagePeopleService,
    private readonly devices: StageDeviceStore,
    private readonly server: StageServerStore,
    private readonly clock: SessionClockService,
  ) {}

  /** An invitation to what somebody has already changes nothing. */
  async invite(tx: Transaction, scope: SessionScope, command: CommandPayload<'stage:invite'>): Promise<null> {
    const { sessionId, personId, sources } = command;
    await this.clock.requireOpen(tx, sessionId);
    const { roles } = await this.people.rolesOf(tx, scope, personId);
    requireInvitable(roles, sources);
    if (!(await this.server.isAvailable(tx))) refuse('stage/unavailable');
    const row = await this.people.find(tx, sessionId, personId);
    if (row.removed) refuse('stage/removed');
    if ((await this.people.declared(tx, sessionId, personId)).person === 'hall') refuse('stage/hall_phone');
    if (!(await this.devices.isThere(tx, sessionId, personId))) refuse('stage/not_there');
    const wanted = inOrder([...row.sources, ...sources]);
    if (wanted.length > row.sources.length) await this.people.change(tx, sessionId, row, { ...row, invitedTo: wanted });
    return null;
  }

  /** @throws {Refused} stage/not_invited; stage/hall_phone when the device that says yes is in the hall */
  async answer(
    tx: Transaction,
    actor: Actor,
    { sessionId, accept }: CommandPayload<'stage:answer'>,
  ): Promise<{ sources: StageSource[] }> {
    await this.clock.requireOpen(tx, sessionId);
    const row = await this.people.find(tx, sessionId, actor.personId);
    if (!row.invitedTo) refuse('stage/not_invited');
    const { device, person } = await this.people.declared(tx, sessionId, actor.personId, actor.visitId);
    if (accept && (device === 'hall' || person === 'hall')) refuse('stage/hall_phone');
    const sources = accept ? row.invitedTo : row.sources;
    await this.people.change(tx, sessionId, row, { ...row, sources, invitedTo: null });
    return { sources };
  }
}
