import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Translated } from '#contract';

@Entity()
export class Conference {
  @PrimaryColumn('uuid')
  id: string;

  /** Short name of files and addresses, e.g. `kaluga-2021`. */
  @Column('text', { unique: true })
  acronym: string;

  @Column('jsonb')
  titles: Translated;

  /** IANA zone of the venues. */
  @Column('text')
  zone: string;

  /** First and last day, local dates. */
  @Column('date')
  startDate: string;

  @Column('date')
  endDate: string;

  /** Hue 0-359 and chroma 0-0.12 of the one accent (OKLCH). */
  @Column('int4', { default: 262 })
  accentHue: number;

  @Column('float4', { default: 0.105 })
  accentChroma: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
