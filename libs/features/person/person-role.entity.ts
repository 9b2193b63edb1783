import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ConferenceRole } from '#contract';
import { Person } from './person.entity.js';

/** A role for the whole conference; a person without one is a participant. */
@Entity()
export class PersonRole {
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('text')
  role: ConferenceRole;

  /** Of a hall device: the hall it stands in. */
  @Column('uuid', { nullable: true })
  hallId: string | null;
}
