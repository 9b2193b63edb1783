import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Translated } from '#contract';

/** People of one town or organisation. */
@Entity()
@Unique(['conferenceId', 'name'])
export class Delegation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conferenceId: string;

  /** The key of imports. */
  @Column('text')
  name: string;

  /** Town as written per language. */
  @Column('jsonb')
  town: Translated;

  /** ISO 3166 code, or empty. */
  @Column('text', { default: '' })
  country: string;

  /** IANA zone of the town, when known. */
  @Column('text', { nullable: true })
  zone: string | null;
}
