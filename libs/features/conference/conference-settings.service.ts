import { Injectable } from '@nestjs/common';
import type { AccentView, HallView } from '#contract';
import { refuse, UnitOfWork } from '#kernel';
import { ConferenceSettingsStore } from './conference-settings.store.js';

/** Changes what applies at once: limits of halls and the accent. */
@Injectable()
export class ConferenceSettingsService {
  constructor(
    private readonly settings: ConferenceSettingsStore,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * How many people may be in a hall today; null: as many as it holds. Everybody is told at once.
   * @throws {Refused} hall/not_found
   */
  async limitHall(hallId: string, hygieneLimit: number | null): Promise<HallView> {
    return this.work.run(async (tx) => {
      const limited = (await this.settings.limit(tx, hallId, hygieneLimit)) ?? refuse('hall/not_found');
      if (limited.before !== hygieneLimit)
        tx.record(limited.conferenceId, { type: 'hall:limited', views: { all: { hallId, hygieneLimit } } });
      return limited.hall;
    });
  }

  /** @param accent hue 0-359, chroma 0-0.12; nobody sees finer steps of chroma than a thousandth */
  async accent(conferenceId: string, { hue, chroma }: AccentView): Promise<void> {
    const accent = { hue, chroma: Math.round(chroma * 1_000) / 1_000 };
    await this.work.run((tx) => this.settings.accent(tx, conferenceId, accent));
  }
}
