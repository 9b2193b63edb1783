export { QuestionModule } from './question.module.js';
export { QuestionService } from './question.service.js';
export { QuestionSnapshotService } from './question-snapshot.service.js';
export { QuestionVoteService, type VoteItem } from './question-vote.service.js';
export { tables } from './tables.js';
