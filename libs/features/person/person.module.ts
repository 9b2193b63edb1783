import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferenceModule } from '#features/conference';
import { BadgeService } from './badge.service.js';
import { BadgeStore } from './badge.store.js';
import { DelegationService } from './delegation.service.js';
import { DelegationStore } from './delegation.store.js';
import { NamedPeopleService } from './named-people.service.js';
import { NamedPeopleStore } from './named-people.store.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleStore } from './people.store.js';
import { PersonEditService } from './person-edit.service.js';
import { PersonStore } from './person.store.js';
import { StaffTagService } from './staff-tag.service.js';
import { tables } from './tables.js';
import { TwinningImportService } from './twinning-import.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables), ConferenceModule],
  providers: [
    BadgeService,
    BadgeStore,
    DelegationService,
    DelegationStore,
    NamedPeopleService,
    NamedPeopleStore,
    PeopleImportService,
    PeopleStore,
    PersonEditService,
    PersonStore,
    StaffTagService,
    TwinningImportService,
  ],
  exports: [
    BadgeService,
    BadgeStore,
    DelegationService,
    DelegationStore,
    NamedPeopleService,
    PeopleImportService,
    PeopleStore,
    PersonEditService,
    PersonStore,
    StaffTagService,
    TwinningImportService,
  ],
})
export class PersonModule {}
