import { Injectable } from '@nestjs/common';
import type { DelegationView } from '#contract';
import { newId, refuse, UnitOfWork, type Transaction } from '#kernel';
import { FrameStore } from '#features/conference';
import { DelegationStore } from './delegation.store.js';
import { languageOfTown } from './delegations.policy.js';
import { readCell } from './people-cell.format.js';
import { PeopleStore } from './people.store.js';

/** A delegation to add: its town in whatever script; without one it is called like the delegation. */
export interface NewDelegation {
  name: string;
  town?: string;
}

/** Delegations as organisers care for them. */
@Injectable()
export class DelegationService {
  constructor(
    private readonly frames: FrameStore,
    private readonly delegations: DelegationStore,
    private readonly people: PeopleStore,
    private readonly work: UnitOfWork,
  ) {}

  /** By name, with how many people each has. */
  list(conferenceId: string): Promise<DelegationView[]> {
    return this.work.read((tx) => this.delegations.list(tx, conferenceId));
  }

  /** @throws {Refused} delegation/taken, input/invalid (no name) */
  async add(conferenceId: string, given: NewDelegation): Promise<DelegationView> {
    const name = textOf(given.name, 'name') || refuse('input/invalid', { field: 'name' });
    const place = textOf(given.town ?? '', 'town') || name;
    return this.work.run(async (tx) => {
      await this.frames.lock(tx, conferenceId);
      const fresh = { id: newId(), name, town: { [languageOfTown(place)]: place }, country: '' };
      if (!(await this.delegations.add(tx, conferenceId, fresh))) refuse('delegation/taken');
      return { ...fresh, people: 0, twins: [] };
    });
  }

  /**
   * Makes the twins of a delegation exactly these; a twin's own other twins stay. Answers with all delegations.
   * @throws {Refused} delegation/not_found, input/invalid (its own twin)
   */
  async twin(conferenceId: string, delegationId: string, partnerIds: readonly string[]): Promise<DelegationView[]> {
    if (partnerIds.includes(delegationId)) refuse('input/invalid', { field: 'partnerIds' });
    return this.work.run(async (tx) => {
      await this.frames.lock(tx, conferenceId);
      await this.requireKnown(tx, conferenceId, [delegationId, ...partnerIds]);
      await this.delegations.untwin(tx, delegationId, partnerIds);
      await this.people.twin(
        tx,
        partnerIds.map((partnerId) => [delegationId, partnerId]),
      );
      return this.delegations.list(tx, conferenceId);
    });
  }

  private async requireKnown(tx: Transaction, conferenceId: string, ids: readonly string[]): Promise<void> {
    const known = await this.delegations.known(tx, conferenceId, ids);
    if (known.length < new Set(ids).size) refuse('delegation/not_found');
  }
}

/** As an import would keep it. */
function textOf(raw: string, field: 'name' | 'town'): string {
  const reading = readCell(raw, field === 'name' ? 'delegation' : 'town');
  return 'text' in reading ? reading.text : refuse('input/invalid', { field });
}
