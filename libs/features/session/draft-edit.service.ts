import { Injectable } from '@nestjs/common';
import { LANGUAGES } from '#contract';
import { refuse, UnitOfWork, type Transaction } from '#kernel';
import { databaseCode } from '#platform/database';
import { FrameStore } from '#features/conference';
import { ClashStore, type Clash } from './clash.store.js';

/** SQLSTATE of an exclusion constraint. */
const EXCLUSION = '23P01';

/** What an edit of a draft works with: the conference is locked until the end. */
export interface DraftScope {
  tx: Transaction;
  conferenceId: string;
  /** Zone of the conference as it was before the edit. */
  zone: string;
}

/** Thrown to undo a dry run. */
class Undone extends Error {}

/** Changes drafts, one change of a conference after the other, and lets no clash of halls or chairs through. */
@Injectable()
export class DraftEditService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly frames: FrameStore,
    private readonly clashes: ClashStore,
  ) {}

  /**
   * Runs one edit in one transaction: all of it or nothing.
   * @param target the conference, or how to find or make it in the same transaction
   * @param dryRun true: says what would happen, and undoes it
   * @throws {Refused} conference/not_found, session/hall_taken, session/chair_taken (both name the two sessions)
   */
  async edit<Answer>(
    target: string | ((tx: Transaction) => Promise<string>),
    dryRun: boolean,
    change: (scope: DraftScope) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await this.once(target, dryRun, change);
    } catch (error) {
      // Somebody wrote past the lock. Now their row is committed and the second run can name it.
      if (databaseCode(error) !== EXCLUSION) throw error;
      return this.once(target, dryRun, change);
    }
  }

  private async once<Answer>(
    target: string | ((tx: Transaction) => Promise<string>),
    dryRun: boolean,
    change: (scope: DraftScope) => Promise<Answer>,
  ): Promise<Answer> {
    const done: Answer[] = [];
    const run = this.work.run(async (tx) => {
      const conferenceId = typeof target === 'string' ? target : await target(tx);
      const { zone } = (await this.frames.lock(tx, conferenceId)) ?? refuse('conference/not_found');
      done.push(await change({ tx, conferenceId, zone }));
      await this.requireNoClash(tx, conferenceId);
      if (dryRun) throw new Undone();
    });
    await run.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    return done[0]!;
  }

  private async requireNoClash(tx: Transaction, conferenceId: string): Promise<void> {
    const inHall = await this.clashes.inHall(tx, conferenceId);
    if (inHall) refuse('session/hall_taken', { hall: inHall.subject, ...namesOf(inHall) });
    const ofChair = await this.clashes.ofChair(tx, conferenceId);
    if (ofChair) refuse('session/chair_taken', { person: ofChair.subject, ...namesOf(ofChair) });
  }
}

/** `first` and `second`: code and title, as people know the two sessions; `first_ru` and so on in other languages. */
function namesOf(clash: Clash): Record<string, string> {
  const names = (['first', 'second'] as const).flatMap((which) => {
    const { code, titles } = clash[which];
    const known = titles['de'] ?? Object.values(titles)[0];
    const inLanguage = LANGUAGES.filter((language) => titles[language] && titles[language] !== known);
    const nameOf = (title: string | undefined): string => [code, title].filter(Boolean).join(' ');
    return [
      [which, nameOf(known)],
      ...inLanguage.map((language) => [`${which}_${language}`, nameOf(titles[language])]),
    ];
  });
  return Object.fromEntries(names) as Record<string, string>;
}
