import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EvidenceSource } from './evidence.type.js';

/**
 * Who is connected to a session right now: what live counts and the last sign of life are made of. Working state beside
 * the ledger: a row goes when the connection ends, and its evidence stays in the ledger.
 */
@Entity()
@Index(['sessionId', 'source'])
export class Connection {
  /** `heartbeat` = a socket of our gateway, `stage` = a participant of LiveKit's room. */
  @PrimaryColumn('text')
  source: Extract<EvidenceSource, 'heartbeat' | 'stage'>;

  /** Our connection id, new for every entry into a session; of the stage the participant SID. Never the person. */
  @PrimaryColumn('text')
  key: string;

  @Column('uuid')
  conferenceId: string;

  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  personId: string;

  /** The device, by which the declared place is found; null when LiveKit does not tell. */
  @Column('uuid', { nullable: true })
  visitId: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  /** Last sign of life that the ledger has. */
  @Column('timestamptz')
  notedAt: Date;
}
