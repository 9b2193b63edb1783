import type { DraftRole } from './draft-row.type.js';

/** Roles of a draft by person or by session, in the order given. */
export function rolesBy(key: 'personId' | 'sessionId', roles: readonly DraftRole[]): Map<string, DraftRole[]> {
  const groups = new Map<string, DraftRole[]>();
  for (const role of roles) groups.set(role[key], [...(groups.get(role[key]) ?? []), role]);
  return groups;
}
