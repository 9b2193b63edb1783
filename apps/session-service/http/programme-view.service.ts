import { Injectable } from '@nestjs/common';
import type {
  ConferenceView,
  HallView,
  InterpreterTag,
  PersonTag,
  ProgrammeView,
  SessionRole,
  SessionView,
} from '#contract';
import { refuse, UnitOfWork } from '#kernel';
import { ConferenceStore, type Conference } from '#features/conference';
import { PersonStore } from '#features/person';
import { PresenceCountService } from '#features/presence';
import { ReleasedProgrammeStore, type CurrentRelease, type ReleasedSession } from '#features/session';

/** The released programme with today's names, limits and states. */
@Injectable()
export class ProgrammeViewService {
  constructor(
    private readonly conferences: ConferenceStore,
    private readonly programme: ReleasedProgrammeStore,
    private readonly people: PersonStore,
    private readonly counting: PresenceCountService,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws {Refused} conference/not_found, release/none */
  async released(conferenceId: string): Promise<ProgrammeView> {
    const conference = (await this.conferences.find(conferenceId)) ?? refuse('conference/not_found');
    const release = (await this.programme.latest(conferenceId)) ?? refuse('release/none');
    const named = release.programme.sessions.flatMap((session) => session.people.map((person) => person.personId));
    const tags = await this.people.tags(named);
    const { programme } = release;
    const live = await this.work.read((tx) => this.counting.live(tx, { conferenceId, programme }));
    return {
      conference: toConferenceView(conference, release),
      halls: await this.halls(conferenceId, release),
      days: release.programme.days,
      sessions: release.programme.sessions.map((session) => toSessionView(session, tags)),
      live,
    };
  }

  /** Halls as released, hygiene limits as of now. */
  private async halls(conferenceId: string, release: CurrentRelease): Promise<HallView[]> {
    const limits = new Map((await this.conferences.halls(conferenceId)).map((hall) => [hall.id, hall.hygieneLimit]));
    return release.programme.halls.map((hall) => ({ ...hall, hygieneLimit: limits.get(hall.id) ?? null }));
  }
}

/** @param release the one in force, null before the first */
export function toConferenceView(
  conference: Conference,
  release: Pick<CurrentRelease, 'number' | 'releasedAt'> | null,
): ConferenceView {
  const { id, acronym, titles, zone, startDate, endDate } = conference;
  const accent = { hue: conference.accentHue, chroma: conference.accentChroma };
  const released = release && { release: release.number, releasedAt: release.releasedAt.toISOString() };
  return { id, acronym, titles, zone, startDate, endDate, accent, ...released };
}

export function toSessionView(
  { people, ...session }: ReleasedSession,
  tags: ReadonlyMap<string, PersonTag>,
): SessionView {
  const having = (role: SessionRole): InterpreterTag[] =>
    people
      .filter((person) => person.role === role)
      .flatMap(({ personId, language }) => {
        const tag = tags.get(personId);
        return tag ? [{ ...tag, ...(language !== undefined && { booth: language }) }] : [];
      });
  return {
    ...session,
    moderators: having('moderator'),
    speakers: having('speaker'),
    interpreters: having('interpreter'),
  };
}
