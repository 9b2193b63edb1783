import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { HallBook } from './hall-book.policy.js';
import { HallLimitStore } from './hall-limit.store.js';
import { hallSince, lasting } from './hall-use.policy.js';
import type { HallSession } from './hall-use.type.js';
import { PresenceCountService, type CountedConference } from './presence-count.service.js';
import type { DoorKnowledge } from './scan.policy.js';
import { ScanStore } from './scan.store.js';
import type { JudgedScan, PlacedScan } from './scan.type.js';

/** A scan is judged with what happened at its door up to so long before it. */
const LOOK_BACK_MS = 12 * 60 * 60 * 1000;

/** Reads what the door has to know to judge scans, or to say how full a hall is. */
@Injectable()
export class DoorReadingService {
  constructor(
    private readonly scans: ScanStore,
    private readonly limits: HallLimitStore,
    private readonly counting: PresenceCountService,
  ) {}

  /** Locks the halls of these scans until the transaction ends: batches at one hall come one after the other. */
  async read(tx: Transaction, conference: CountedConference, scans: readonly PlacedScan[]): Promise<DoorKnowledge> {
    const { conferenceId } = conference;
    const limits = await this.limits.lock(tx, conferenceId, [...new Set(scans.flatMap(({ hallId }) => hallId ?? []))]);
    const hashes = scans.flatMap(({ badgeHash }) => badgeHash ?? []);
    const badges = await this.scans.badges(tx, conferenceId, hashes);
    const named = scans.flatMap(({ item }) => item.personId ?? []);
    const people = await this.scans.people(tx, conferenceId, named);
    const persons = [...new Set([...people, ...[...badges.values()].map((badge) => badge.personId)])];
    const first = Math.min(tx.now.getTime(), ...scans.map(({ at }) => at.getTime()));
    const rows = await this.scans.rows(tx, [...limits.keys()], persons, new Date(first - LOOK_BACK_MS));
    const all = await this.counting.sessions(tx, conference);
    const books = new Map<string, HallBook>();
    for (const [hallId, limit] of limits) {
      const inside = await this.inside(tx, hallId, all);
      const own = rows.filter((row) => row.hallId === hallId);
      books.set(hallId, new HallBook({ hallId, inside, limit, rows: own }, all, tx.now));
    }
    return { badges, people, books };
  }

  /** Verdicts of scans that were answered before, by event. */
  async answered(
    tx: Transaction,
    scans: readonly PlacedScan[],
    { books }: DoorKnowledge,
  ): Promise<Map<string, JudgedScan>> {
    const rows = await this.scans.answered(
      tx,
      scans.map(({ event }) => event),
    );
    const again = scans.flatMap((scan): [string, JudgedScan][] => {
      const row = rows.get(scan.event);
      if (!row) return [];
      const { outcome, personId, at } = row;
      const book = row.hallId === null ? undefined : books.get(row.hallId);
      const since = outcome === 'already_in' && personId ? (book?.insideSince(personId, at) ?? null) : null;
      return [[scan.event, { scan: { ...scan, at, doubtMs: row.doubtMs ?? 0 }, outcome, personId, since }]];
    });
    return new Map(again);
  }

  /** Since when these people are inside a hall, by person id; who is not inside is missing. */
  async insideSince(
    tx: Transaction,
    conference: CountedConference,
    hallId: string,
    personIds: readonly string[],
  ): Promise<Map<string, Date>> {
    const rows = await this.scans.rows(tx, [hallId], personIds, new Date(tx.now.getTime() - LOOK_BACK_MS));
    const all = await this.counting.sessions(tx, conference);
    const book = new HallBook({ hallId, inside: 0, limit: null, rows }, all, tx.now);
    const found = personIds.map((personId) => [personId, book.insideSince(personId, tx.now)] as const);
    return new Map(found.filter((one): one is readonly [string, Date] => one[1] !== null));
  }

  private inside(tx: Transaction, hallId: string, all: readonly HallSession[]): Promise<number> {
    return this.scans.inside(tx, hallId, hallSince(hallId, all, tx.now, tx.now), lasting(hallId, all, tx.now));
  }
}
