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

  /** Every conference of the installation, newest first. */
  all(): Promise<Conference[]> {
    return this.database.getRepository(Conference).find({ order: { createdAt: 'DESC', acronym: 'ASC' } });
  }

  halls(conferenceId: string): Promise<Hall[]> {
    return this.database.getRepository(Hall).find({ where: { conferenceId }, order: { position: 'ASC' } });
  }

  /** Conference of a hall; null for an unknown id. */
  async conferenceOfHall(hallId: string): Promise<string | null> {
    const rows: { conference_id: string }[] = await this.database.query(
      'SELECT conference_id FROM hall WHERE id = $1',
      [hallId],
    );
    return rows[0]?.conference_id ?? null;
  }
}
