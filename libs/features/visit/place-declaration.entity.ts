import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Place } from '#contract';

/** Where a device says its person is. A word, not evidence: hall minutes come from doors and staff only. */
@Entity()
export class PlaceDeclaration {
  @PrimaryColumn('uuid')
  visitId: string;

  @PrimaryColumn('uuid')
  sessionId: string;

  @Index()
  @Column('uuid')
  personId: string;

  @Column('text')
  place: Place;

  /** Language listened to, ISO 639-1, or `floor`. */
  @Column('text')
  language: string;

  @Column('timestamptz')
  declaredAt: Date;
}
