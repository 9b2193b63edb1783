import type { ConferenceRole } from '#contract';

/** Who asks: a person on a device that proved itself by its cookie. */
export interface Actor {
  readonly visitId: string;
  readonly personId: string;
  readonly conferenceId: string;
  /** Roles of the conference; without any, `participant`. */
  readonly conferenceRoles: ReadonlySet<ConferenceRole>;
}
