import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A word of the chair or staff to everybody in a session. */
@Entity()
export class Announcement {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  text: string;

  @Column('text')
  language: string;

  @Column('timestamptz')
  announcedAt: Date;
}
