import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SessionState } from '#contract';

/** Live state of a released session; a session that was never opened has no row. */
@Entity()
export class SessionClock {
  @PrimaryColumn('uuid')
  sessionId: string;

  @Index()
  @Column('uuid')
  conferenceId: string;

  @Column('text')
  state: SessionState;

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  closedBy: 'chair' | 'itself' | null;

  /** Ended pauses and times between a close and a reopening, ISO instants in order: their minutes do not count. */
  @Column('jsonb', { default: [] })
  pauses: { from: string; to: string }[];
}
