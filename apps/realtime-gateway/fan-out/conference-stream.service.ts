import { Injectable } from '@nestjs/common';
import { audienceOf, type StreamEntry } from '#contract';
import type { Actor } from '#kernel';
import { FactsStore } from '#platform/facts';
import { ReleasedProgrammeStore, SessionClockStore } from '#features/session';

/** The conference's stream: releases, states of sessions, devices. */
@Injectable()
export class ConferenceStreamService {
  constructor(
    private readonly facts: FactsStore,
    private readonly clocks: SessionClockStore,
    private readonly programme: ReleasedProgrammeStore,
  ) {}

  /** The number is read first: what happens meanwhile is told again as a fact, and facts are absolute. */
  async enter(actor: Actor): Promise<Extract<StreamEntry, { kind: 'conference' }>> {
    const seq = (await this.facts.heads([actor.conferenceId])).get(actor.conferenceId) ?? 0;
    const sessions = await this.clocks.states(actor.conferenceId);
    const release = (await this.programme.latest(actor.conferenceId))?.number ?? null;
    return { kind: 'conference', seq, audience: audienceOf(actor.conferenceRoles), shared: { release, sessions } };
  }
}
