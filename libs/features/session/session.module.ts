import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferenceModule } from '#features/conference';
import { PersonModule } from '#features/person';
import { AssignmentStore } from './assignment.store.js';
import { ClashStore } from './clash.store.js';
import { DraftEditService } from './draft-edit.service.js';
import { DraftReadingService } from './draft-reading.service.js';
import { DraftReviewService } from './draft-review.service.js';
import { DraftRoleStore } from './draft-role.store.js';
import { DraftStore } from './draft.store.js';
import { PeopleFileService } from './people-file.service.js';
import { PeopleInSessionsService } from './people-in-sessions.service.js';
import { PeopleListService } from './people-list.service.js';
import { ProgrammeExportService } from './programme-export.service.js';
import { ProgrammeImportService } from './programme-import.service.js';
import { ReleaseListService } from './release-list.service.js';
import { ReleaseService } from './release.service.js';
import { ReleaseStore } from './release.store.js';
import { ReleasedProgrammeStore } from './released-programme.store.js';
import { RoleImportService } from './role-import.service.js';
import { SessionAccessService } from './session-access.service.js';
import { SessionAppointService } from './session-appoint.service.js';
import { SessionClockService } from './session-clock.service.js';
import { SessionClockStore } from './session-clock.store.js';
import { SessionEditService } from './session-edit.service.js';
import { tables } from './tables.js';

const live = [ReleasedProgrammeStore, SessionAccessService, SessionClockService, SessionClockStore];
const planning = [
  DraftReviewService,
  PeopleFileService,
  PeopleListService,
  ProgrammeExportService,
  ProgrammeImportService,
  ReleaseListService,
  ReleaseService,
  SessionAppointService,
  SessionEditService,
];
const drafts = [AssignmentStore, ClashStore, DraftEditService, DraftReadingService, DraftRoleStore, DraftStore];

@Module({
  imports: [TypeOrmModule.forFeature(tables), ConferenceModule, PersonModule],
  providers: [...live, ...planning, ...drafts, PeopleInSessionsService, ReleaseStore, RoleImportService],
  exports: [...live, ...planning, AssignmentStore, DraftEditService, DraftReadingService, DraftRoleStore],
})
export class SessionModule {}
