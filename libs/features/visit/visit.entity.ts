import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A login: one person on one device, proved by its cookie. */
@Entity()
export class Visit {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  personId: string;

  @Column('uuid')
  conferenceId: string;

  /** SHA-256 of the cookie's value, hex. */
  @Column('text', { unique: true })
  tokenHash: string;

  /** Browser and system in words. */
  @Column('text')
  device: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  /** Null while the second device waits for the first device or for staff. */
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
