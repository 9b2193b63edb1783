import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Question } from './question.entity.js';

/** One person's vote for a question; taking it back deletes the row. */
@Entity()
export class QuestionVote {
  @ForeignKey(() => Question, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  questionId: string;

  @PrimaryColumn('uuid')
  personId: string;
}
