import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import {
  ConnectionStore,
  type ConnectionSource,
  type EndedConnection,
  type OpenConnection,
} from './connection.store.js';
import { ObservationStore } from './observation.store.js';

/** How often a living connection leaves a row in the ledger, and when it counts as gone; milliseconds. */
export interface ConnectionTimes {
  noteMs: number;
  silentMs: number;
}

/** What the defaults of the settings are. */
export const CONNECTION_TIMES: ConnectionTimes = { noteMs: 300_000, silentMs: 45_000 };

/**
 * Connections and their evidence. The ledger keeps the first and the last sign of life of each connection and one every
 * few minutes in between; the signs of life themselves only move the connection's row.
 */
@Injectable()
export class ConnectionService {
  constructor(
    private readonly connections: ConnectionStore,
    private readonly ledger: ObservationStore,
  ) {}

  /** Connections that begin. The same key again is one connection. */
  async open(tx: Transaction, source: ConnectionSource, opened: readonly OpenConnection[]): Promise<void> {
    await this.connections.add(tx, source, opened);
    await this.ledger.append(
      tx,
      opened.map(({ key, ...one }) => ({
        ...one,
        ...{ source, kind: 'in', connectionKey: key, sourceEventId: `${key}:in` },
      })),
    );
  }

  /** Signs of life; gives the keys that were alive. Who is not among them has to begin a new connection. */
  see(
    tx: Transaction,
    source: ConnectionSource,
    seen: readonly { key: string; at: Date }[],
    times: ConnectionTimes = CONNECTION_TIMES,
  ): Promise<Set<string>> {
    return this.connections.see(tx, source, seen, times);
  }

  /**
   * Connections that end: at `at`, or at their last sign of life where nobody saw them go.
   * A connection that nobody saw come leaves its `out` alone in the ledger; alone it earns nothing.
   */
  async close(
    tx: Transaction,
    source: ConnectionSource,
    closed: readonly { key: string; at: Date | null }[],
  ): Promise<void> {
    const ended = await this.connections.remove(
      tx,
      source,
      closed.map((one) => one.key),
    );
    const times = new Map(closed.map((one) => [one.key, one.at]));
    await this.note(tx, source, ended, (one) => times.get(one.key) ?? one.lastSeenAt);
  }

  /** Ends whatever was silent for too long, at its last sign of life; gives how many. */
  async closeSilent(tx: Transaction, source: ConnectionSource, silentMs: number): Promise<number> {
    const ended = await this.connections.removeSilent(tx, source, new Date(tx.now.getTime() - silentMs));
    await this.note(tx, source, ended, (one) => one.lastSeenAt);
    return ended.length;
  }

  private async note(
    tx: Transaction,
    source: ConnectionSource,
    ended: readonly EndedConnection[],
    atOf: (one: EndedConnection) => Date,
  ): Promise<void> {
    await this.ledger.append(
      tx,
      ended.map((one) => ({
        ...{ source, kind: 'out', at: atOf(one), connectionKey: one.key, sourceEventId: `${one.key}:out` },
        ...{ conferenceId: one.conferenceId, sessionId: one.sessionId, personId: one.personId, visitId: one.visitId },
      })),
    );
  }
}
