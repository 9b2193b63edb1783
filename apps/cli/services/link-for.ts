import { SESSION_ROLES, type Role, type SessionRole } from '#contract';
import { newId, UnitOfWork } from '#kernel';
import { ConferenceStore } from '#features/conference';
import { PeopleStore, type StoredPerson } from '#features/person';
import {
  DraftReadingService,
  DraftReviewService,
  ReleaseService,
  SessionAppointService,
  type Draft,
} from '#features/session';
import { LinkService } from '#features/visit';
import { personalLink } from './personal-link.js';
import type { CliServices } from './with-services.js';

/** Whom a link is for. */
export interface LinkWish {
  role: Role;
  session?: string;
  person?: string;
  language?: string;
}

type DraftSession = Draft['sessions'][number];

/**
 * A new personal link for somebody who has this role then.
 * @returns `remark`: a sentence when the role does not count yet
 * @throws Error with one sentence
 */
export async function linkFor(
  services: CliServices,
  conferenceId: string,
  wish: LinkWish,
): Promise<{ url: string; name: string; remark: string }> {
  const { get } = services;
  const sessionRole = SESSION_ROLES.find((role) => role === wish.role);
  const draft = await services.get(UnitOfWork).read((tx) => services.get(DraftReadingService).read(tx, conferenceId));
  const session = wish.session === undefined ? null : sessionNamed(draft, wish.session);
  const person = await personFor(services, conferenceId, wish, session);
  const language = sessionRole === 'interpreter' ? (wish.language ?? boothFor(draft, session!, person)) : wish.language;
  const remark = sessionRole ? await appoint(services, conferenceId, session!, person, sessionRole, language) : '';
  const secret = (await get(LinkService).issue([person.id])).get(person.id)!;
  return { url: personalLink(services.environment.PUBLIC_URL, secret), name: nameOf(person), remark };
}

const nameOf = (person: StoredPerson): string =>
  [person.givenName, person.familyName].filter(Boolean).join(' ') ||
  [person.givenNameCyrillic, person.familyNameCyrillic].filter(Boolean).join(' ');

function sessionNamed({ sessions }: Draft, code: string): DraftSession {
  const found = sessions.find((one) => one.code === code || one.id === code || one.externalId === code);
  const codes = sessions.map((one) => one.code || one.externalId).join(', ');
  if (!found) throw new Error(`There is no session “${code}”: choose from ${codes}.`);
  return found;
}

/** Into which language an interpreter speaks whom nobody told: the own booth, or the first without an interpreter. */
function boothFor({ roles }: Draft, session: DraftSession, person: StoredPerson): string {
  const interpreters = roles.filter((one) => one.sessionId === session.id && one.role === 'interpreter');
  const own = interpreters.find((one) => one.personId === person.id)?.language;
  const foreign = session.interpretation.filter((language) => language !== session.language);
  const booths = [...new Set([...foreign, ...session.interpretation])];
  const free = booths.find((language) => interpreters.every((one) => one.language !== language));
  const language = own ?? free ?? booths[0];
  if (!language) throw new Error('The session has no booth: say with --language into which language is interpreted.');
  return language;
}

/** Somebody who is there, or somebody made for the role; a role of the conference is given at once. */
async function personFor(
  { get }: CliServices,
  conferenceId: string,
  { role, person: wanted }: LinkWish,
  session: DraftSession | null,
): Promise<StoredPerson> {
  const halls = await get(ConferenceStore).halls(conferenceId);
  return get(UnitOfWork).run(async (tx) => {
    const people = await get(PeopleStore).people(tx, conferenceId);
    const found = wanted === undefined ? newPerson(people, role, session, halls) : personNamed(people, wanted);
    const isOfConference = role === 'organiser' || role === 'steward' || role === 'hallDevice';
    const roles = isOfConference ? [...new Set([...found.roles, role])].sort() : found.roles;
    const person = { ...found, roles };
    await get(PeopleStore).write(tx, conferenceId, [person]);
    return person;
  });
}

function personNamed(people: readonly StoredPerson[], wanted: string): StoredPerson {
  const text = wanted.trim().toLowerCase();
  const cyrillic = (one: StoredPerson): string => `${one.givenNameCyrillic ?? ''} ${one.familyNameCyrillic ?? ''}`;
  const keys = (one: StoredPerson): string[] =>
    [one.id, one.externalId ?? '', one.email ?? '', nameOf(one), cyrillic(one)].map((key) => key.trim().toLowerCase());
  const found = people.filter((one) => keys(one).includes(text));
  if (found.length > 1)
    throw new Error(`${found.length} people are called “${wanted}”: give the external id or the e-mail.`);
  if (!found[0])
    throw new Error(`Nobody of this conference is “${wanted}”: give an external id, an e-mail or a full name.`);
  return found[0];
}

/** E.g. `Steward 3`; a hall device is called like its hall. */
function newPerson(
  people: readonly StoredPerson[],
  role: Role,
  session: DraftSession | null,
  halls: readonly { id: string; name: string }[],
): StoredPerson {
  const hall = role === 'hallDevice' ? halls.find((one) => one.id === session?.hallId)?.name : undefined;
  const word = role === 'hallDevice' ? 'Hall device' : role.charAt(0).toUpperCase() + role.slice(1);
  const number = people.filter((one) => one.givenName === word).length + 1;
  // Given and family name, as a programme's file would read "Steward 3": else coming back it would be somebody else.
  const called =
    hall === undefined ? { givenName: word, familyName: String(number) } : { givenName: '', familyName: hall };
  const names = { ...called, givenNameCyrillic: null, familyNameCyrillic: null };
  return { id: newId(), externalId: null, email: null, ...names, delegationId: null, language: 'de', roles: [] };
}

/** Gives a role in a session, and releases it unless the draft holds other news as well. */
async function appoint(
  { get }: CliServices,
  conferenceId: string,
  session: DraftSession,
  person: StoredPerson,
  role: SessionRole,
  language: string | undefined,
): Promise<string> {
  const { unchanged } = await get(DraftReviewService).review(conferenceId);
  const appointment = { personId: person.id, role, ...(language !== undefined && { language }) };
  await get(SessionAppointService).add(conferenceId, session.id, appointment);
  const after = await get(DraftReviewService).review(conferenceId);
  if (after.unchanged) return '';
  if (!unchanged) return 'The role is in the draft with other changes: it counts from the next release on.';
  await get(ReleaseService).publish(conferenceId, null, `${nameOf(person)}: ${role}`);
  return '';
}
