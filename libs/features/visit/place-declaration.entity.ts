import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Place } from '#contract';

/**
 * Where a device says its person is. A word, not evidence: hall minutes come from doors and staff only. Append-only,
 * because a device that says "hall" earns no remote minutes for exactly that time; the latest row holds.
 */
@Entity()
@Index(['sessionId', 'visitId', 'declaredAt'])
@Index(['personId', 'sessionId'])
export class PlaceDeclaration {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  visitId: string;

  @Column('uuid')
  sessionId: string;

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
