import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleasedProgramme } from './released-programme.type.js';

/** An immutable snapshot of the programme. The highest number is in force. */
@Entity()
export class Release {
  @PrimaryColumn('uuid')
  conferenceId: string;

  /** 1-based, without gaps. */
  @PrimaryColumn('int4')
  number: number;

  @Column('jsonb')
  programme: ReleasedProgramme;

  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz')
  releasedAt: Date;

  /** Person who released, or null for the command line. */
  @Column('uuid', { nullable: true })
  releasedBy: string | null;
}
