import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { CONNECTION_TIMES } from './connection.service.js';
import { ConnectionStore, type OpenConnection } from './connection.store.js';
import { ObservationStore, type NewObservation } from './observation.store.js';

/** What LiveKit told about one participant: joined, still there (a poll), left. */
export interface StageSighting {
  kind: 'in' | 'seen' | 'out';
  /** Participant SID: new for every connection, so that a late `left` never closes the next one. */
  participantSid: string;
  personId: string;
  /** The device, when its identity tells: a device that says "hall" earns no remote minutes. */
  visitId: string | null;
  sessionId: string;
  conferenceId: string;
  /** When it happened: LiveKit's time of a webhook, ours of a poll. */
  at: Date;
}

/**
 * Evidence from the stage. May be told in any order and any number of times. Tell polls every 15 s or so: absence is not
 * told, a connection that is not seen for 45 s ends at its last sighting, and is taken up again when it is seen again.
 */
@Injectable()
export class StagePresence {
  constructor(
    private readonly connections: ConnectionStore,
    private readonly ledger: ObservationStore,
  ) {}

  async record(tx: Transaction, sightings: readonly StageSighting[]): Promise<void> {
    const joined = sightings.filter(({ kind }) => kind === 'in');
    const left = sightings.filter(({ kind }) => kind === 'out');
    await this.connections.add(tx, 'stage', joined.map(toConnection));
    await this.ledger.append(tx, [...joined, ...left].map(toRow));
    await this.see(
      tx,
      sightings.filter(({ kind }) => kind === 'seen'),
    );
    await this.connections.remove(
      tx,
      'stage',
      left.map(({ participantSid }) => participantSid),
    );
  }

  /** The same SID is the same connection, however long nobody looked. */
  private async see(tx: Transaction, seen: readonly StageSighting[]): Promise<void> {
    const times = { ...CONNECTION_TIMES, silentMs: Number.MAX_SAFE_INTEGER };
    const distinct = [...new Map(seen.map((one) => [one.participantSid, one])).values()];
    const signs = distinct.map(({ participantSid: key, at }) => ({ key, at }));
    const alive = await this.connections.see(tx, 'stage', signs, times);
    const found = distinct.filter(({ participantSid }) => !alive.has(participantSid));
    await this.connections.add(tx, 'stage', found.map(toConnection));
    await this.ledger.append(tx, found.map(toRow));
  }
}

const toConnection = ({ participantSid: key, at, ...one }: StageSighting): OpenConnection => ({
  ...{ key, at, conferenceId: one.conferenceId, sessionId: one.sessionId },
  ...{ personId: one.personId, visitId: one.visitId },
});

/** A connection joins once and leaves once; it may be found again many times. */
function toRow({ kind, participantSid: key, at, ...one }: StageSighting): NewObservation {
  return {
    ...{ source: 'stage', kind, at, connectionKey: key, visitId: one.visitId, personId: one.personId },
    ...{ conferenceId: one.conferenceId, sessionId: one.sessionId },
    sourceEventId: kind === 'seen' ? `${key}:seen:${at.getTime()}` : `${key}:${kind}`,
  };
}
