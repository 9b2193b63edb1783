import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Conference } from './conference.entity.js';
import { Hall } from './hall.entity.js';

/** Reads conferences and their halls. */
@Injectable()
export class ConferenceStore {
  constructor(private readonly database: DataSource) {}

  find(conferenceId: string): Promise<Conference | null> {
    return this.database.getRepository(Conference).findOneBy({ id: conferenceId });
  }

  findByAcronym(acronym: string): Promise<Conference | null> {
    return this.database.getRepository(Conference).findOneBy({ acronym });
  }

  halls(conferenceId: string): Promise<Hall[]> {
    return this.database.getRepository(Hall).find({ where: { conferenceId }, order: { position: 'ASC' } });
  }

  /** People allowed at once in a hall: hygiene limit, else capacity, else null. */
  async limit(hallId: string): Promise<number | null> {
    const hall = await this.database.getRepository(Hall).findOneBy({ id: hallId });
    return hall?.hygieneLimit ?? hall?.capacity ?? null;
  }
}
