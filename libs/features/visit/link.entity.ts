import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A personal link: single use, bound to the device that opens it first. Its secret is never stored. */
@Entity()
export class Link {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  personId: string;

  /** SHA-256 of the secret, hex. */
  @Column('text', { unique: true })
  secretHash: string;

  @Column('timestamptz')
  issuedAt: Date;

  /** The device it was bound to. */
  @Column('uuid', { nullable: true })
  visitId: string | null;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
