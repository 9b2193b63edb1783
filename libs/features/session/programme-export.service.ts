import { Injectable } from '@nestjs/common';
import type { PersonTag } from '#contract';
import { UnitOfWork } from '#kernel';
import {
  writeSchedule,
  type ImportedConference,
  type ImportedSession,
  type ImportedSpeaker,
} from '#features/conference';
import { PeopleStore, PersonStore } from '#features/person';
import { DraftReadingService } from './draft-reading.service.js';
import type { DraftRow, DraftRole } from './draft-row.type.js';
import type { Draft } from './draft.type.js';
import { rolesBy } from './role-groups.policy.js';

/** Writes drafts as `schedule.json`. */
@Injectable()
export class ProgrammeExportService {
  constructor(
    private readonly reading: DraftReadingService,
    private readonly people: PeopleStore,
    private readonly tags: PersonStore,
    private readonly work: UnitOfWork,
  ) {}

  /** What an import takes back without a change. @throws {Refused} conference/not_found */
  async export(conferenceId: string): Promise<Record<string, unknown>> {
    return this.work.read(async (tx) => {
      const draft = await this.reading.read(tx, conferenceId);
      const ids = draft.roles.map((role) => role.personId);
      const tags = await this.tags.tags(ids, tx);
      const keys = new Map(
        (await this.people.people(tx, conferenceId)).map((one) => [one.id, one.externalId ?? one.id]),
      );
      return writeSchedule(toPlan(draft, (role) => speakerOf(role, tags, keys)));
    });
  }
}

function toPlan(
  { frame, sessions, roles }: Draft,
  toSpeaker: (role: DraftRole) => ImportedSpeaker,
): ImportedConference {
  const { halls, days, tracks, ...conference } = frame;
  const guids = new Map(halls.map((hall) => [hall.id, hall.guid]));
  const indexes = new Map(days.map((day) => [day.id, day.index]));
  const names = new Map(tracks.map((track) => [track.id, track.name]));
  const ofSession = rolesBy('sessionId', roles);
  const toSession = (row: DraftRow): ImportedSession => {
    const { id, conferenceId: _, hallId, dayId, trackId, startAt, endAt, ...same } = row;
    const own = (ofSession.get(id) ?? []).toSorted((a, b) => a.position - b.position);
    return {
      ...same,
      hallGuid: guids.get(hallId) ?? '',
      dayIndex: indexes.get(dayId) ?? 1,
      trackName: trackId === null ? null : (names.get(trackId) ?? null),
      startAt: startAt.toISOString(),
      endAt: endAt.toISOString(),
      speakers: own.map(toSpeaker),
    };
  };
  return {
    ...conference,
    venues: [...new Set(halls.map((hall) => hall.venue))],
    halls: halls.map(({ id: _, ...hall }) => hall),
    days: days.map(({ id: _, ...day }) => day),
    tracks: tracks.map(({ id: _, ...track }) => track),
    sessions: sessions.map(toSession),
  };
}

function speakerOf(
  { personId, role, language }: DraftRole,
  tags: ReadonlyMap<string, PersonTag>,
  keys: ReadonlyMap<string, string>,
): ImportedSpeaker {
  return {
    externalId: keys.get(personId) ?? personId,
    name: tags.get(personId)?.name ?? '',
    ...(role !== 'speaker' && { role }),
    ...(language !== null && { language }),
  };
}
