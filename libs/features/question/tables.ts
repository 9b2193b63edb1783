import { QuestionVote } from './question-vote.entity.js';
import { Question } from './question.entity.js';

export const tables = [Question, QuestionVote];
