import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Place, QuestionState } from '#contract';

@Entity()
export class Question {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  authorId: string;

  @Column('text')
  text: string;

  @Column('text')
  language: string;

  @Column('bool')
  anonymous: boolean;

  @Column('text')
  state: QuestionState;

  /** True once everybody could read it; from then on its steps are told to all. */
  @Column('bool', { default: false })
  shown: boolean;

  @Column('text')
  place: Place;

  @Column('timestamptz')
  askedAt: Date;
}
