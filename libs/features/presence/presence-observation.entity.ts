import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One piece of evidence. Append-only: a correction is another row that names the first. */
@Entity()
@Unique(['source', 'sourceEventId'])
@Index(['sessionId', 'personId'])
@Index(['hallId', 'at'])
export class PresenceObservation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conferenceId: string;

  /** `door`, `staff`, `stage` (LiveKit) or `heartbeat` (our gateway). */
  @Column('text')
  source: string;

  /** Made by the source; the same event twice is one row. */
  @Column('text')
  sourceEventId: string;

  @Column('uuid', { nullable: true })
  sessionId: string | null;

  @Column('uuid', { nullable: true })
  hallId: string | null;

  /** Null while a badge is not resolved. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  kind: 'in' | 'out' | 'seen' | 'manual' | 'refused';

  /** When it happened, by the source's clock corrected to ours. */
  @Column('timestamptz')
  at: Date;

  @Column('timestamptz')
  receivedAt: Date;

  /** LiveKit participant SID or our connection id; null for doors and staff. */
  @Column('text', { nullable: true })
  connectionKey: string | null;

  /** Hash of a scanned badge, also when it is not known. */
  @Column('text', { nullable: true })
  badgeHash: string | null;

  /** Who scanned or corrected. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('uuid', { nullable: true })
  correctsId: string | null;

  /** Why refused, let in over the limit, or corrected. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Doubt about `at` in milliseconds; more than 120 s is flagged, never refused. */
  @Column('int4', { nullable: true })
  doubtMs: number | null;
}
