import type { DraftRole } from './draft-row.type.js';

/** A role that a list of people gives; without a language the interpreter's booth stays as it is. */
export type WantedRole = Omit<DraftRole, 'position'>;

/** What is to be written so that everybody has the wanted roles: new ones come last in their session, others stay where they are. */
export function completedRoles(
  wanted: readonly WantedRole[],
  stored: readonly DraftRole[],
): { added: DraftRole[]; changed: DraftRole[] } {
  const known = new Map(stored.map((role) => [keyOf(role), role]));
  const last = new Map<string, number>();
  for (const { sessionId, position } of stored) last.set(sessionId, Math.max(last.get(sessionId) ?? -1, position));
  const [added, changed] = [new Map<string, DraftRole>(), new Map<string, DraftRole>()];
  for (const role of wanted) {
    const before = known.get(keyOf(role));
    if (before && (role.language === null || role.language === before.language)) continue;
    if (before) changed.set(keyOf(role), { ...before, language: role.language });
    else {
      const position = (last.get(role.sessionId) ?? -1) + 1;
      last.set(role.sessionId, position);
      added.set(keyOf(role), { ...role, position });
    }
  }
  return { added: [...added.values()], changed: [...changed.values()] };
}

const keyOf = ({ sessionId, personId, role }: WantedRole): string => [sessionId, personId, role].join(' ');
