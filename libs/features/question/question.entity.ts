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

  /** As declared when it was asked; null = nothing was. */
  @Column('text', { nullable: true })
  place: Place | null;

  @Column('timestamptz')
  askedAt: Date;
}
