import type { QuestionView } from '#contract';
import { List } from '../../../ui/index.js';
import { ChairQuestion } from './chair-question.js';

/** One state's questions; arrows move between them. */
export const QuestionList = ({ label, questions }: { label: string; questions: readonly QuestionView[] }) => (
  <div className="console-questions">
    <List label={label} items={questions} textOf={({ text }) => text}>
      {(question) => <ChairQuestion question={question} />}
    </List>
  </div>
);
