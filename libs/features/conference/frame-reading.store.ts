import { Injectable } from '@nestjs/common';
import type { HallView } from '#contract';
import type { Transaction } from '#kernel';
import type { ImportedConference, ImportedDay, ImportedTrack } from './schedule/imported-conference.type.js';

/** Conference, halls, days and tracks of a draft, with their ids. */
export interface DraftFrame extends Pick<ImportedConference, 'acronym' | 'titles' | 'zone' | 'startDate' | 'endDate'> {
  halls: (HallView & { guid: string })[];
  days: (ImportedDay & { id: string })[];
  tracks: (ImportedTrack & { id: string })[];
}

/** Reads what the sessions of a draft stand in. */
@Injectable()
export class FrameReadingStore {
  /** Null for an unknown conference. */
  async read(tx: Transaction, conferenceId: string): Promise<DraftFrame | null> {
    const [conference] = await tx.query<Omit<DraftFrame, 'halls' | 'days' | 'tracks'>>(
      `SELECT acronym, titles, zone, start_date::text AS "startDate", end_date::text AS "endDate" FROM conference WHERE id = $1`,
      [conferenceId],
    );
    if (!conference) return null;
    const halls = await tx.query<DraftFrame['halls'][number]>(
      `SELECT h.id, h.guid, h.name, v.name AS venue, h.description, h.capacity, h.hygiene_limit AS "hygieneLimit"
       FROM hall h JOIN venue v ON v.id = h.venue_id
       WHERE h.conference_id = $1 AND h.removed_at IS NULL ORDER BY h.position, h.guid`,
      [conferenceId],
    );
    const days = await tx.query<DraftFrame['days'][number]>(
      `SELECT id, index, date::text AS date, start_local AS "startLocal", end_local AS "endLocal"
       FROM day WHERE conference_id = $1 ORDER BY index`,
      [conferenceId],
    );
    const tracks = await tx.query<DraftFrame['tracks'][number]>(
      'SELECT id, name, color FROM track WHERE conference_id = $1 ORDER BY position, name',
      [conferenceId],
    );
    return { ...conference, halls, days, tracks };
  }
}
