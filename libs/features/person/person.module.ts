import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BadgeService } from './badge.service.js';
import { BadgeStore } from './badge.store.js';
import { NamedPeopleService } from './named-people.service.js';
import { NamedPeopleStore } from './named-people.store.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleStore } from './people.store.js';
import { PersonStore } from './person.store.js';
import { tables } from './tables.js';
import { TwinningImportService } from './twinning-import.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: [
    BadgeService,
    BadgeStore,
    NamedPeopleService,
    NamedPeopleStore,
    PeopleImportService,
    PeopleStore,
    PersonStore,
    TwinningImportService,
  ],
  exports: [
    BadgeService,
    BadgeStore,
    NamedPeopleService,
    PeopleImportService,
    PeopleStore,
    PersonStore,
    TwinningImportService,
  ],
})
export class PersonModule {}
