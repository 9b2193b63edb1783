import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonModule } from '#features/person';
import { SessionModule } from '#features/session';
import { VisitModule } from '#features/visit';
import { QuestionSnapshotService } from './question-snapshot.service.js';
import { QuestionVoteService } from './question-vote.service.js';
import { QuestionService } from './question.service.js';
import { QuestionStore } from './question.store.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables), PersonModule, SessionModule, VisitModule],
  providers: [QuestionService, QuestionSnapshotService, QuestionStore, QuestionVoteService],
  exports: [QuestionService, QuestionSnapshotService, QuestionVoteService],
})
export class QuestionModule {}
