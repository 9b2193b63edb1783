import { Injectable } from '@nestjs/common';
import type { ErrorCode, Place, Role, StageSource } from '#contract';
import { refuse, Refused, UnitOfWork, type Transaction } from '#kernel';
import { ReleasedProgrammeStore, SessionClockService, type ReleasedSession } from '#features/session';
import { VisitService } from '#features/visit';
import type { DeviceKind } from '../stage-device.type.js';
import { StagePeopleService, type InSession } from '../stage-people.service.js';
import { kindOf, sourcesOf } from '../stage-rights.policy.js';
import type { DeviceOf } from './device-in.format.js';

/** What the database says about one device in one session, now. */
export interface DeviceRights {
  kind: DeviceKind;
  sources: StageSource[];
  place: Place;
  /** Booths an interpreter may speak into. */
  languages: string[];
}

/** Decides from the database alone, whatever a token says. */
@Injectable()
export class StageRightsService {
  constructor(
    private readonly programme: ReleasedProgrammeStore,
    private readonly work: UnitOfWork,
    private readonly people: StagePeopleService,
    private readonly clock: SessionClockService,
    private readonly visits: VisitService,
  ) {}

  /**
   * @throws {Refused} when the device may not be in the room: session/not_found, session/not_open, session/closed,
   * person/not_found, visit/revoked, stage/removed, role/not_allowed (device of another hall)
   */
  async require(sessionId: string, device: DeviceOf): Promise<DeviceRights> {
    const where = await this.released(sessionId);
    return this.work.read((tx) => this.decide(tx, where, device));
  }

  /** The rights, or why there are none. */
  async of(sessionId: string, device: DeviceOf): Promise<DeviceRights | { refused: ErrorCode }> {
    return this.require(sessionId, device).catch((thrown: unknown) => {
      if (thrown instanceof Refused) return { refused: thrown.code };
      throw thrown;
    });
  }

  private async decide(tx: Transaction, where: InSession, { personId, visitId }: DeviceOf): Promise<DeviceRights> {
    const { session } = where;
    await this.clock.requireOpen(tx, session.id);
    const { roles, hallId } = await this.people.rolesOf(tx, where, personId);
    if (!(await this.visits.isLive(tx, visitId, personId))) refuse('visit/revoked');
    const row = await this.people.find(tx, session.id, personId);
    if (row.removed) refuse('stage/removed');
    const kind = kindOf(roles);
    if (kind === 'hallDevice' && hallId !== null && hallId !== session.hallId) refuse('role/not_allowed');
    const declared = await this.people.declared(tx, session.id, personId, visitId);
    const place = kind === 'hallDevice' ? 'hall' : (declared.device ?? declared.person ?? 'remote');
    const sources = sourcesOf({ kind, declared, granted: row.sources });
    return { kind, sources, place, languages: languagesOf(session, personId, roles) };
  }

  private async released(sessionId: string): Promise<InSession> {
    const conferenceId = await this.programme.conferenceIdOf(sessionId);
    const release = conferenceId ? await this.programme.latest(conferenceId) : null;
    const session = release?.sessions.get(sessionId);
    if (!conferenceId || !session) refuse('session/not_found');
    return { session, conferenceId };
  }
}

/** The language given in the programme; without one any that the session is interpreted into. */
function languagesOf(session: ReleasedSession, personId: string, roles: ReadonlySet<Role>): string[] {
  if (!roles.has('interpreter')) return [];
  const own = session.people.filter((one) => one.personId === personId && one.role === 'interpreter');
  const given = own.flatMap(({ language }) => language ?? []);
  return given.length > 0 ? given : session.interpretation;
}
