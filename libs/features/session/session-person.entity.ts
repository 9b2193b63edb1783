import { Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SessionRole } from '#contract';
import { Session } from './session.entity.js';

/** Who has which role in a session of the draft. The span is the session's own, kept equal by the foreign key. */
@Entity()
@ForeignKey(() => Session, ['sessionId', 'startAt', 'endAt'], ['id', 'startAt', 'endAt'], {
  onUpdate: 'CASCADE',
  onDelete: 'CASCADE',
})
@Exclusion(
  'session_chair_free',
  "USING gist (person_id WITH =, tstzrange(start_at, end_at) WITH &&) WHERE (role = 'moderator')",
  { deferrable: 'INITIALLY DEFERRED' },
)
export class SessionPerson {
  @PrimaryColumn('uuid')
  sessionId: string;

  @Index()
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('text')
  role: SessionRole;

  /** Of an interpreter: the language spoken into the booth. */
  @Column('text', { nullable: true })
  language: string | null;

  /** Order within the role, as the programme names them. */
  @Column('int4', { default: 0 })
  position: number;

  @Column('timestamptz')
  startAt: Date;

  @Column('timestamptz')
  endAt: Date;
}
