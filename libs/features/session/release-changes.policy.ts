import { SESSION_ROLES, type ReleaseChangeView } from '#contract';
import type { ReleasedProgramme, ReleasedSession } from './released-programme.type.js';

const PLACE = ['startLocal', 'endLocal', 'hallId', 'date'];
/** Follow from wall time and zone, so that telling them as well says nothing new. */
const DERIVED = new Set(['id', 'startAt', 'endAt', 'people']);

/** What people would notice between two releases: sessions in the order of the later one, removed ones last. */
export function changesBetween(before: ReleasedProgramme | null, after: ReleasedProgramme): ReleaseChangeView[] {
  const earlier = new Map(before?.sessions.map((session) => [session.id, session]));
  const hallName = (programme: ReleasedProgramme, { hallId }: ReleasedSession): string =>
    programme.halls.find((hall) => hall.id === hallId)?.name ?? '';
  const later = new Set(after.sessions.map((session) => session.id));
  const kept = after.sessions.flatMap((session): ReleaseChangeView[] => {
    const old = earlier.get(session.id);
    const now = { startLocal: session.startLocal, hall: hallName(after, session) };
    if (!old || !before) return [{ ...nameOf(session), change: 'added', fields: [], after: now }];
    const fields = changedFields(old, session);
    if (fields.length === 0) return [];
    const change = fields.some((field) => PLACE.includes(field)) ? 'moved' : 'changed';
    return [
      {
        ...nameOf(session),
        ...{ change, fields, before: { startLocal: old.startLocal, hall: hallName(before, old) }, after: now },
      },
    ];
  });
  const removed = (before?.sessions ?? []).filter((session) => !later.has(session.id));
  return [
    ...kept,
    ...removed.map((session): ReleaseChangeView => ({
      ...nameOf(session),
      ...{
        change: 'removed',
        fields: [],
        before: { startLocal: session.startLocal, hall: hallName(before!, session) },
      },
    })),
  ];
}

function nameOf({ id, code, titles }: ReleasedSession): Pick<ReleaseChangeView, 'sessionId' | 'code' | 'titles'> {
  return { sessionId: id, code, titles };
}

function changedFields(before: ReleasedSession, after: ReleasedSession): string[] {
  const plain = Object.keys(after).filter((field) => !DERIVED.has(field)) as (keyof ReleasedSession)[];
  const roles = SESSION_ROLES.filter((role) => !same(having(before, role), having(after, role)));
  return [...plain.filter((field) => !same(before[field], after[field])), ...roles.map((role) => `${role}s`)];
}

const having = ({ people }: ReleasedSession, role: string): string[] =>
  people.filter((one) => one.role === role).map(({ personId, language }) => `${personId} ${language ?? ''}`);

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
