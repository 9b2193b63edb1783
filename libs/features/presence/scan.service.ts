import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SCAN_COLOURS, type ScanBatchView } from '#contract';
import { refuse, UnitOfWork, type Actor, type Transaction } from '#kernel';
import { PersonStore } from '#features/person';
import { ReleasedProgrammeStore, type CurrentRelease } from '#features/session';
import { DoorReadingService } from './door-reading.service.js';
import { ObservationStore, type NewObservation } from './observation.store.js';
import { readScanned } from './scan-badge.format.js';
import { reckon } from './scan-clock.policy.js';
import { toMalformed, toReceipt } from './scan-receipt.view.js';
import { judge } from './scan.policy.js';
import type { JudgedScan, PlacedScan, SentScan } from './scan.type.js';

/** The door at which a batch arrives. */
export interface ScanDoor {
  actor: Actor;
  /** The phone's clock on sending, if told. */
  sentAt: Date | undefined;
  /** Public keys whose badges are ours: the present one and earlier ones. */
  badgeKeys: readonly KeyObject[];
}

/** Takes batches of scans: each is stored once and answered green, yellow or red. */
@Injectable()
export class ScanService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programme: ReleasedProgrammeStore,
    private readonly door: DoorReadingService,
    private readonly ledger: ObservationStore,
    private readonly people: PersonStore,
  ) {}

  /** One transaction for the batch; what is malformed is answered in its place. @throws {Refused} release/none */
  async accept(door: ScanDoor, sent: readonly SentScan[]): Promise<ScanBatchView> {
    const { conferenceId } = door.actor;
    const release = (await this.programme.latest(conferenceId)) ?? refuse('release/none');
    return this.work.run(async (tx) => {
      const placed = sent.map((one) => place(one, door, release, tx.now));
      const scans = placed.filter((scan) => scan !== null);
      const known = await this.door.read(tx, { conferenceId, programme: release.programme }, scans);
      const judged = await this.settle(tx, door.actor, scans, known);
      const persons = [...judged.values()].flatMap(({ personId }) => personId ?? []);
      const tags = await this.people.tags(persons, tx);
      const receipts = placed.map((scan, index) => {
        const one = scan && judged.get(scan.event);
        return one ? toReceipt(one, index, tags) : toMalformed(sent[index]?.id ?? null, index);
      });
      const halls = [...known.books].map(([id, { inside, limit }]) => [id, { inside, limit }] as const);
      return { receipts, halls: Object.fromEntries(halls) };
    });
  }

  /** Verdicts by event: of scans that were answered before the same as then, of the others judged and stored now. */
  private async settle(
    tx: Transaction,
    actor: Actor,
    scans: readonly PlacedScan[],
    known: Awaited<ReturnType<DoorReadingService['read']>>,
  ): Promise<Map<string, JudgedScan>> {
    const answered = await this.door.answered(tx, scans, known);
    const fresh = new Map(scans.filter(({ event }) => !answered.has(event)).map((scan) => [scan.event, scan]));
    const judged = judge([...fresh.values()], known);
    await this.ledger.append(
      tx,
      judged.map((one) => toRow(one, actor)),
    );
    for (const one of judged) answered.set(one.scan.event, one);
    return answered;
  }
}

/** Null for a malformed entry. An id of another conference is another scan. */
function place(
  { item }: SentScan,
  { actor, sentAt, badgeKeys }: ScanDoor,
  release: CurrentRelease,
  now: Date,
): PlacedScan | null {
  if (!item) return null;
  const { at, ...sync } = item;
  const badge = item.badge === undefined ? null : readScanned(item.badge, actor.conferenceId, badgeKeys);
  const hallId = item.sessionId === undefined ? item.hallId : release.sessions.get(item.sessionId)?.hallId;
  return {
    ...{ event: `${actor.conferenceId}:${item.id.toLowerCase()}`, item, hallId: hallId ?? null },
    ...{ badgeHash: badge?.badgeHash ?? null, refusal: badge?.refusal ?? null },
    ...reckon({ at: new Date(at), ...sync }, sentAt, now),
  };
}

function toRow({ scan, outcome, personId }: JudgedScan, actor: Actor): NewObservation {
  const { item, at, doubtMs, badgeHash, event } = scan;
  const red = SCAN_COLOURS[outcome] === 'red';
  const placed = outcome !== 'place_unknown';
  return {
    ...{ conferenceId: actor.conferenceId, source: 'door', sourceEventId: event, actorId: actor.personId },
    ...{ kind: red ? 'refused' : item.direction, at, doubtMs, badgeHash, personId, outcome },
    ...(placed && { hallId: scan.hallId, sessionId: item.sessionId ?? null }),
    reason: outcome === 'over_limit' ? (item.overLimitReason ?? null) : null,
  };
}
