import { Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SessionKind, Translated } from '#contract';

/** A session in the draft programme. What is live reads the latest release instead. */
@Entity()
@Unique(['conferenceId', 'guid'])
@Unique('session_span', ['id', 'startAt', 'endAt'])
@Exclusion(
  'session_hall_free',
  'USING gist (hall_id WITH =, tstzrange(start_at, end_at) WITH &&) WHERE (removed_at IS NULL)',
  {
    deferrable: 'INITIALLY DEFERRED',
  },
)
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  conferenceId: string;

  /** Stable id of the imported programme. */
  @Column('uuid')
  guid: string;

  /** Number of the imported file, kept for export. */
  @Column('text', { default: '' })
  externalId: string;

  /** E.g. `AG5`; empty when it has none. */
  @Column('text', { default: '' })
  code: string;

  @Column('text')
  kind: SessionKind;

  @Column('uuid')
  hallId: string;

  @Column('uuid', { nullable: true })
  trackId: string | null;

  @Column('uuid')
  dayId: string;

  @Column('jsonb')
  titles: Translated;

  @Column('jsonb', { default: {} })
  abstracts: Translated;

  /** Wall times `YYYY-MM-DDTHH:mm` in the conference's zone: the truth. */
  @Column('text')
  startLocal: string;

  @Column('text')
  endLocal: string;

  /** Derived from the wall time and the zone. */
  @Column('timestamptz')
  startAt: Date;

  @Column('timestamptz')
  endAt: Date;

  @Column('text', { default: 'de' })
  language: string;

  /** Languages with a booth, ISO 639-1. */
  @Column('text', { array: true, default: [] })
  interpretation: string[];

  @Column('text', { default: '' })
  coordinator: string;

  /** At the door only coming is counted: an `in` without `out` is proved to the end. */
  @Column('bool', { default: false })
  inOnly: boolean;

  /** The imported file says its hour is a guess. */
  @Column('bool', { default: false })
  timeAssumed: boolean;

  /** Not in the draft any more. The row stays: releases and attendance name its id, and it may come back. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
