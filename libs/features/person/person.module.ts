import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonStore } from './person.store.js';
import { tables } from './tables.js';

@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: [PersonStore],
  exports: [PersonStore],
})
export class PersonModule {}
