import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { ProblemView, ScheduleImportView } from '#contract';
import { newId, refuse, type Transaction } from '#kernel';
import {
  FrameStore,
  readSchedule,
  shiftTo,
  type Frame,
  type ImportedConference,
  type ImportProblem,
} from '#features/conference';
import { DraftEditService, type DraftScope } from './draft-edit.service.js';
import { DraftStore } from './draft.store.js';
import { RoleImportService } from './role-import.service.js';
import { isOfOurTime } from './session-times.policy.js';

/** How a file is taken. */
export interface ImportWish {
  /** Moves everything so that the first working group starts at this instant (ISO with offset). */
  shiftTo?: string;
  /** Says what would happen, and stores nothing. */
  dryRun?: boolean;
  /** Takes the place of the file's acronym. */
  acronym?: string;
}

/** Takes a `schedule.json` into a draft: all of it or nothing, the same file twice changes nothing. */
@Injectable()
export class ProgrammeImportService {
  constructor(
    private readonly drafts: DraftEditService,
    private readonly frames: FrameStore,
    private readonly sessions: DraftStore,
    private readonly roles: RoleImportService,
  ) {}

  /**
   * Makes a conference's draft like the file. Takes over titles, zone and dates; the acronym when it is free.
   * @throws {Refused} import/rejected with every problem of the file, session/hall_taken, session/chair_taken
   */
  async into(conferenceId: string, json: unknown, wish: ImportWish): Promise<ScheduleImportView> {
    return this.take(() => Promise.resolve(conferenceId), readPlan(json, wish), wish);
  }

  /** Like `into`, for the conference with the file's (or the wished) acronym; makes it when there is none. */
  async byAcronym(json: unknown, wish: ImportWish): Promise<ScheduleImportView> {
    const reading = readPlan(json, wish);
    const findOrMake = async (tx: Transaction): Promise<string> =>
      (await this.frames.idOf(tx, reading.plan.acronym)) ??
      (await this.frames.create(tx, reading.plan)) ??
      refuse('conference/acronym_taken');
    return this.take(findOrMake, reading, wish);
  }

  private async take(
    target: (tx: Transaction) => Promise<string>,
    { plan, warnings }: PlanReading,
    { dryRun = false }: ImportWish,
  ): Promise<ScheduleImportView> {
    return this.drafts.edit(target, dryRun, async (scope) => ({
      dryRun,
      conferenceId: scope.conferenceId,
      ...(await this.write(scope, plan)),
      warnings,
    }));
  }

  private async write(
    scope: DraftScope,
    plan: ImportedConference,
  ): Promise<Omit<ScheduleImportView, 'dryRun' | 'conferenceId' | 'warnings'>> {
    const { tx, conferenceId } = scope;
    const acronym = await this.frames.describe(tx, conferenceId, plan);
    const frame = await this.frames.write(tx, conferenceId, plan);
    const rows = plan.sessions.map((session) => toRow(session, frame));
    const guids = rows.map((row) => row.guid);
    const { added, changed } = await this.sessions.write(tx, conferenceId, rows);
    const missing = await this.sessions.remove(tx, conferenceId, guids);
    if (plan.zone !== scope.zone) await this.sessions.rezone(tx, conferenceId, guids, plan.zone);
    await this.frames.sweep(tx, conferenceId, plan);
    const { peopleAdded, ...roles } = await this.roles.take(tx, conferenceId, plan);
    const removed = missing.filter((session) => !session.kept).length;
    const sessions = { added, changed, unchanged: rows.length - added - changed, removed };
    return { acronym, sessions, halls: frame.hallsTouched, roles, peopleAdded, missing };
  }
}

interface PlanReading {
  plan: ImportedConference;
  warnings: ProblemView[];
}

/** The file as a plan, moved and renamed as wished. @throws {Refused} import/rejected, input/invalid */
function readPlan(json: unknown, wish: ImportWish): PlanReading {
  const reading = readSchedule(json);
  if (!reading.plan) return refuse('import/rejected', undefined, reading.problems.map(toProblemView));
  const moved = wish.shiftTo ? shiftTo(reading.plan, instantOf(wish.shiftTo)) : reading.plan;
  const plan = wish.acronym ? { ...moved, acronym: wish.acronym } : moved;
  return { plan, warnings: reading.problems.map(toProblemView) };
}

function instantOf(text: string): Temporal.Instant {
  try {
    const instant = Temporal.Instant.from(text);
    if (isOfOurTime(instant.toZonedDateTimeISO('UTC'))) return instant;
  } catch {
    // Refused as any other instant that is none.
  }
  return refuse('input/invalid', { field: 'shiftTo' });
}

function toProblemView({ path, code, detail }: ImportProblem): ProblemView {
  return { at: path, code, detail };
}

function toRow(
  session: ImportedConference['sessions'][number],
  frame: Frame,
): Parameters<DraftStore['write']>[2][number] {
  const { speakers: _, hallGuid, dayIndex, trackName, startAt, endAt, interpretation, ...same } = session;
  return {
    ...same,
    id: newId(),
    hallId: frame.halls.get(hallGuid)!,
    dayId: frame.days.get(dayIndex)!,
    trackId: trackName === null ? null : (frame.tracks.get(trackName) ?? null),
    startAt: new Date(startAt),
    endAt: new Date(endAt),
    interpretation: [...interpretation],
  };
}
