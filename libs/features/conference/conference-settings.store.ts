import { Injectable } from '@nestjs/common';
import type { AccentView, HallView } from '#contract';
import type { Transaction } from '#kernel';

/** What applies at once, outside of releases. */
@Injectable()
export class ConferenceSettingsStore {
  /** The hall as it is then, and whether that is new; null for an unknown hall. */
  async limit(
    tx: Transaction,
    hallId: string,
    hygieneLimit: number | null,
  ): Promise<{ hall: HallView; conferenceId: string; before: number | null } | null> {
    const [row] = await tx.query<HallView & { conferenceId: string }>(
      `SELECT h.id, h.name, v.name AS venue, h.description, h.capacity, h.hygiene_limit AS "hygieneLimit", h.conference_id AS "conferenceId"
       FROM hall h JOIN venue v ON v.id = h.venue_id WHERE h.id = $1 FOR UPDATE OF h`,
      [hallId],
    );
    if (!row) return null;
    await tx.query('UPDATE hall SET hygiene_limit = $2 WHERE id = $1', [hallId, hygieneLimit]);
    const { conferenceId, ...hall } = row;
    return { hall: { ...hall, hygieneLimit }, conferenceId, before: hall.hygieneLimit };
  }

  async accent(tx: Transaction, conferenceId: string, { hue, chroma }: AccentView): Promise<void> {
    await tx.query('UPDATE conference SET accent_hue = $2, accent_chroma = $3 WHERE id = $1', [
      conferenceId,
      hue,
      chroma,
    ]);
  }
}
