import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Place, ScanOutcome } from '#contract';
import type { EvidenceKind, EvidenceSource } from './evidence.type.js';

/** One piece of evidence. Append-only: a correction is another row that names the first. */
@Entity()
@Unique(['source', 'sourceEventId'])
@Index(['sessionId', 'source'])
@Index(['hallId', 'at'])
@Index(['correctsId'], { where: 'corrects_id IS NOT NULL' })
export class PresenceObservation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conferenceId: string;

  /** `door`, `staff`, `stage` (LiveKit) or `heartbeat` (our gateway). */
  @Column('text')
  source: EvidenceSource;

  /** Made by the source; the same event twice is one row. */
  @Column('text')
  sourceEventId: string;

  /** Null of a scan for a hall: which session it belongs to follows from the time. */
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  /** Of scans: the hall, also when a session was chosen; null of everything online. */
  @Column('uuid', { nullable: true })
  hallId: string | null;

  /** Null while a badge is not resolved. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  kind: EvidenceKind;

  /** When it happened, by the source's clock corrected to ours. */
  @Column('timestamptz')
  at: Date;

  /** Of `manual`: end of the span that staff vouch for. */
  @Column('timestamptz', { nullable: true })
  untilAt: Date | null;

  /** Of `manual`: where the person was. */
  @Column('text', { nullable: true })
  mode: Place | null;

  @Column('timestamptz')
  receivedAt: Date;

  /** LiveKit participant SID or our connection id; null for doors and staff. */
  @Column('text', { nullable: true })
  connectionKey: string | null;

  /** The device of the connection, where known. */
  @Column('uuid', { nullable: true })
  visitId: string | null;

  /** Hash of a scanned badge, also when it is not known. */
  @Column('text', { nullable: true })
  badgeHash: string | null;

  /** Who scanned or corrected. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('uuid', { nullable: true })
  correctsId: string | null;

  /** Of a scan: what the steward was answered, so that the same scan again gets the same answer. */
  @Column('text', { nullable: true })
  outcome: ScanOutcome | null;

  /** Why let in over the limit, or corrected. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Doubt about `at` in milliseconds; more than 120 s is flagged, never refused. */
  @Column('int4', { nullable: true })
  doubtMs: number | null;
}
