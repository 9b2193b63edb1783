import { Injectable } from '@nestjs/common';
import type { PersonTag, Place, Role } from '#contract';
import { refuse, type FactDraft, type Transaction } from '#kernel';
import { PersonStore, type Standing } from '#features/person';
import { rolesIn, type ReleasedSession } from '#features/session';
import { PlaceStore } from '#features/visit';
import { StagePermissionStore, type PermissionRow } from './stage-permission.store.js';
import { toStagePerson } from './stage-person.view.js';

/** Where a device and its person say that they are; null = said nothing. */
export interface DeclaredPlaces {
  device: Place | null;
  person: Place | null;
}

/** A session of a conference. */
export interface InSession {
  session: ReleasedSession;
  conferenceId: string;
}

/** People of a session with what the database allows them, and the one place that changes it. */
@Injectable()
export class StagePeopleService {
  constructor(
    private readonly permissions: StagePermissionStore,
    private readonly people: PersonStore,
    private readonly places: PlaceStore,
  ) {}

  find(tx: Transaction, sessionId: string, personId: string): Promise<PermissionRow> {
    return this.permissions.find(tx, sessionId, personId);
  }

  /** What a person is in a session. @throws {Refused} person/not_found for unknown people and other conferences */
  async rolesOf(tx: Transaction, { session, conferenceId }: InSession, personId: string): Promise<Standing<Role>> {
    const standing = await this.people.standing(tx, personId);
    if (standing?.conferenceId !== conferenceId) refuse('person/not_found');
    return { ...standing, roles: rolesIn({ personId, conferenceRoles: standing.roles }, session) };
  }

  async declared(tx: Transaction, sessionId: string, personId: string, visitId?: string): Promise<DeclaredPlaces> {
    const words = await this.places.ofPerson(tx, personId, sessionId);
    const device = words.find((word) => word.visitId === visitId)?.place ?? null;
    return { device, person: words[0]?.place ?? null };
  }

  async tag(tx: Transaction, personId: string): Promise<PersonTag> {
    return (await this.people.tags([personId], tx)).get(personId) ?? refuse('person/not_found');
  }

  /** Stores what changed about one person and tells it; nothing happens when nothing changes. */
  async change(tx: Transaction, sessionId: string, before: PermissionRow, after: PermissionRow): Promise<void> {
    if (same(before, after)) return;
    await this.permissions.write(tx, sessionId, after);
    const person = await this.tag(tx, after.personId);
    const place = (await this.declared(tx, sessionId, after.personId)).person ?? 'remote';
    for (const fact of factsOf(before, after, { person, place })) tx.record(sessionId, fact);
  }
}

const list = (sources: readonly string[] | null): string => sources?.join() ?? '-';

const same = (one: PermissionRow, other: PermissionRow): boolean =>
  list(one.sources) === list(other.sources) &&
  list(one.invitedTo) === list(other.invitedTo) &&
  one.removed === other.removed;

/** What readers are told: rights to all; invitations, removals and their ends to the chair and that person. */
function factsOf(
  before: PermissionRow,
  after: PermissionRow,
  { person, place }: { person: PersonTag; place: Place },
): FactDraft[] {
  const { personId } = after;
  const facts: FactDraft[] = [];
  const permitted = { person: toStagePerson({ ...after, invitedTo: null }, person, place) };
  const invited = { person: toStagePerson(after, person, place) };
  if (list(before.sources) !== list(after.sources)) facts.push({ type: 'stage:permitted', views: { all: permitted } });
  else if (before.invitedTo && !after.invitedTo)
    facts.push({ type: 'stage:permitted', views: { chair: permitted, people: { [personId]: permitted } } });
  if (after.invitedTo && list(before.invitedTo) !== list(after.invitedTo))
    facts.push({ type: 'stage:invited', views: { chair: invited, people: { [personId]: invited } } });
  if (!before.removed && after.removed)
    facts.push({ type: 'stage:removed', views: { chair: { personId, person }, people: { [personId]: { personId } } } });
  if (before.removed && !after.removed)
    facts.push({ type: 'stage:readmitted', views: { chair: { personId }, people: { [personId]: { personId } } } });
  return facts;
}
