import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Place } from '#contract';

/** A socket inside a session, kept alive by its gateway: what live counts are made of. */
@Entity()
export class Connection {
  /** Our connection id; a new one for every entry into a session. */
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  personId: string;

  @Column('uuid')
  visitId: string;

  @Column('text', { nullable: true })
  place: Place | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;
}
