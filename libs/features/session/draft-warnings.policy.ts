import type { PersonTag, WarningView } from '#contract';
import type { Draft } from './draft.type.js';
import type { DraftRow } from './draft-row.type.js';
import { rolesBy } from './role-groups.policy.js';

/** What is allowed in a draft but worth a look, in the order of the programme. */
export function warningsOf(draft: Draft, tags: ReadonlyMap<string, PersonTag>): WarningView[] {
  return [...speakerClashes(draft, tags), ...withoutModerator(draft), ...outsideDay(draft)];
}

/** Somebody who is needed in two sessions at once. Two chairs at once are no warning: they are refused. */
function speakerClashes({ sessions, roles }: Draft, tags: ReadonlyMap<string, PersonTag>): WarningView[] {
  return [...rolesBy('personId', roles)].flatMap(([personId, own]) => {
    const ids = new Set(own.map((role) => role.sessionId));
    const busy = sessions.filter((session) => ids.has(session.id));
    return pairsAtOnce(busy).map(([first, second]) => ({
      code: 'speaker_clash' as const,
      sessionIds: [first.id, second.id],
      detail: { personId, person: tags.get(personId)?.name ?? '' },
    }));
  });
}

/** @param sessions by start */
function pairsAtOnce(sessions: readonly DraftRow[]): [DraftRow, DraftRow][] {
  return sessions.flatMap((first, at) =>
    sessions
      .slice(at + 1)
      .filter((second) => second.startAt < first.endAt)
      .map((second): [DraftRow, DraftRow] => [first, second]),
  );
}

function withoutModerator({ sessions, roles }: Draft): WarningView[] {
  const moderated = new Set(roles.filter((one) => one.role === 'moderator').map((one) => one.sessionId));
  const needs = sessions.filter(({ kind }) => kind === 'plenary' || kind === 'working-group');
  return needs
    .filter((session) => !moderated.has(session.id))
    .map((session) => ({ code: 'no_moderator', sessionIds: [session.id], detail: {} }));
}

function outsideDay({ frame, sessions }: Draft): WarningView[] {
  const days = new Map(frame.days.map((day) => [day.id, day]));
  return sessions.flatMap((session) => {
    const day = days.get(session.dayId);
    if (day && day.startLocal <= session.startLocal && session.endLocal <= day.endLocal) return [];
    const detail = day ? { startLocal: day.startLocal, endLocal: day.endLocal } : {};
    return [{ code: 'outside_day' as const, sessionIds: [session.id], detail }];
  });
}
