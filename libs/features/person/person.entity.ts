import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Delegation } from './delegation.entity.js';

/** Somebody of one conference; the same human at two conferences is two persons. */
@Entity()
@Index(['conferenceId', 'externalId'], { unique: true, where: 'external_id IS NOT NULL' })
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  conferenceId: string;

  /** Key of the registration system. */
  @Column('text', { nullable: true })
  externalId: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text')
  givenName: string;

  @Column('text')
  familyName: string;

  @Column('text', { nullable: true })
  givenNameCyrillic: string | null;

  @Column('text', { nullable: true })
  familyNameCyrillic: string | null;

  @ForeignKey(() => Delegation)
  @Column('uuid', { nullable: true })
  delegationId: string | null;

  /** ISO 639-1. */
  @Column('text', { default: 'de' })
  language: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
