/** Roles given per conference. Without any of them a person is a participant. */
export const CONFERENCE_ROLES = ['organiser', 'steward', 'participant', 'hallDevice'] as const;
export type ConferenceRole = (typeof CONFERENCE_ROLES)[number];

/** Roles given per session; they count in that session only. */
export const SESSION_ROLES = ['moderator', 'speaker', 'interpreter'] as const;
export type SessionRole = (typeof SESSION_ROLES)[number];

/** Every role somebody can have in one session. */
export type Role = ConferenceRole | SessionRole;
export const ROLES: readonly Role[] = [...CONFERENCE_ROLES, ...SESSION_ROLES];

/** Where a person takes part from, as declared (a phone's word) or as proved (a door's). */
export const PLACES = ['hall', 'remote'] as const;
export type Place = (typeof PLACES)[number];

/**
 * Who may read a fact or snapshot. `chair` = this session's moderators; `staff` = also organisers and stewards; `all` =
 * everybody of the conference. Whoever may read a narrower audience reads its view instead of the wider one's.
 */
export const AUDIENCES = ['all', 'staff', 'chair'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The one audience of somebody with these roles in a session. Hall devices and interpreters read what all read. */
export function audienceOf(roles: ReadonlySet<Role>): Audience {
  if (roles.has('moderator')) return 'chair';
  return roles.has('organiser') || roles.has('steward') ? 'staff' : 'all';
}
