import type { SessionKind, SessionRole, SessionView, Translated } from '#contract';
import { LANGUAGES } from '../../../i18n/index.js';

/** One person with one role, as the route takes it. */
export interface Appointed {
  personId: string;
  name: string;
  role: SessionRole;
  /** Only of interpreters: the language spoken into the booth; absent while nobody chose one. */
  booth?: string;
}

/** What the form edits. */
export interface SessionDraft {
  code: string;
  kind: SessionKind;
  hallId: string;
  startLocal: string;
  endLocal: string;
  titles: Record<string, string>;
  coordinator: string;
  /** At the door only coming is counted. */
  inOnly: boolean;
  people: Appointed[];
}

export const draftOf = (session: SessionView): SessionDraft => ({
  code: session.code,
  kind: session.kind,
  hallId: session.hallId,
  startLocal: session.startLocal,
  endLocal: session.endLocal,
  titles: Object.fromEntries(
    [...new Set([...LANGUAGES, ...Object.keys(session.titles)])].map((one) => [one, session.titles[one] ?? '']),
  ),
  coordinator: session.coordinator,
  inOnly: session.inOnly,
  people: [
    ...session.moderators.map(({ id, name }) => ({ personId: id, name, role: 'moderator' as const })),
    ...session.speakers.map(({ id, name }) => ({ personId: id, name, role: 'speaker' as const })),
    ...session.interpreters.map(({ id, name, booth }) => ({
      ...{ personId: id, name, role: 'interpreter' as const },
      ...(booth !== undefined && { booth }),
    })),
  ],
});

const filled = (titles: Record<string, string>): Translated =>
  Object.fromEntries(Object.entries(titles).filter(([, text]) => text.trim() !== ''));

/** Body of the change: only what differs. Empty: nothing of the session itself changed. */
export const changeOf = (before: SessionDraft, after: SessionDraft): Record<string, unknown> => {
  const plain = ['code', 'kind', 'hallId', 'startLocal', 'endLocal', 'coordinator', 'inOnly'] as const;
  const changed = plain.filter((field) => before[field] !== after[field]);
  const titles = JSON.stringify(filled(before.titles)) === JSON.stringify(filled(after.titles));
  return {
    ...Object.fromEntries(changed.map((field) => [field, after[field]])),
    ...(titles ? {} : { titles: filled(after.titles) }),
  };
};

/** Body of the roles route, or undefined when nobody changed. */
export const rolesOf = (before: SessionDraft, after: SessionDraft): { people: object[] } | undefined => {
  const wire = ({ people }: SessionDraft) =>
    people.map(({ personId, role, booth }) => ({ personId, role, ...(role === 'interpreter' && { language: booth }) }));
  return JSON.stringify(wire(before)) === JSON.stringify(wire(after)) ? undefined : { people: wire(after) };
};

/** Languages an interpreter may be given: the session's booths, or ours where it has none yet; what is set stays to choose. */
export const boothChoices = (interpretation: readonly string[], people: readonly Appointed[]): string[] => [
  ...new Set([
    ...(interpretation.length > 0 ? interpretation : LANGUAGES),
    ...people.flatMap(({ booth }) => booth ?? []),
  ]),
];

/** Booth to begin with: the only one, else the one of the person's own language; undefined: to be chosen. */
export const firstBooth = (booths: readonly string[], language: string | undefined): string | undefined =>
  booths.length === 1 ? booths[0] : booths.find((booth) => booth === language);

/** The first interpreter without a booth, when the people are to be stored: nobody could say where to speak. */
export const withoutBooth = (before: SessionDraft, after: SessionDraft): Appointed | undefined =>
  rolesOf(before, after) && after.people.find(({ role, booth }) => role === 'interpreter' && booth === undefined);
