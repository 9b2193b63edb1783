import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** A printed badge. It identifies to staff and never logs anybody in. */
@Entity()
export class Badge {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  /** SHA-256 of the badge's random bits, hex: what a scan is looked up by. */
  @Column('text', { unique: true })
  secretHash: string;

  /** Text of the QR code, kept so that a badge can be printed again. */
  @Column('text')
  code: string;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
