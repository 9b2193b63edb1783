import type { ConferenceRole, Role, SessionRole } from '../../libs/contract/index.js';
import type { TestConference, TestPerson } from './conference.factory.js';

/** Somebody of the authorisation matrix. */
export interface Asker {
  name: string;
  conferenceRole?: ConferenceRole;
  sessionRole?: SessionRole;
  /** The session role is of another session than the one asked about. */
  elsewhere?: true;
  /** What this makes of them in the session asked about. */
  is: readonly Role[];
  /** And in the other session of the conference. */
  isThere: readonly Role[];
}

/** Everybody who may ask: what they are in the session they ask about. */
export const ASKERS: readonly Asker[] = [
  { name: 'participant', is: ['participant'], isThere: ['participant'] },
  {
    name: 'organiser',
    conferenceRole: 'organiser',
    is: ['organiser', 'participant'],
    isThere: ['organiser', 'participant'],
  },
  { name: 'steward', conferenceRole: 'steward', is: ['steward', 'participant'], isThere: ['steward', 'participant'] },
  { name: 'hall device', conferenceRole: 'hallDevice', is: ['hallDevice'], isThere: ['hallDevice'] },
  { name: 'moderator', sessionRole: 'moderator', is: ['moderator', 'participant'], isThere: ['participant'] },
  { name: 'speaker', sessionRole: 'speaker', is: ['speaker', 'participant'], isThere: ['participant'] },
  { name: 'interpreter', sessionRole: 'interpreter', is: ['interpreter', 'participant'], isThere: ['participant'] },
  {
    name: 'moderator of another session',
    sessionRole: 'moderator',
    elsewhere: true,
    is: ['participant'],
    isThere: ['moderator', 'participant'],
  },
  {
    name: 'interpreter of another session',
    sessionRole: 'interpreter',
    elsewhere: true,
    is: ['participant'],
    isThere: ['interpreter', 'participant'],
  },
];

/** Makes the askers people of a conference, by name. */
export async function appointAskers(conference: TestConference, elsewhereId: string): Promise<Map<string, TestPerson>> {
  const people = new Map<string, TestPerson>();
  for (const { name, conferenceRole, sessionRole, elsewhere } of ASKERS) {
    const person = await conference.person(name, conferenceRole);
    if (sessionRole) await conference.appoint(person, sessionRole, elsewhere ? elsewhereId : conference.sessionId);
    people.set(name, person);
  }
  return people;
}
