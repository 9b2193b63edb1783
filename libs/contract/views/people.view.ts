import type { Translated } from '../limits.js';
import type { ConferenceRole, Place, SessionRole } from '../roles.js';

/** How a person is named wherever somebody else reads it: always name and town, in both scripts where known. */
export interface PersonTag {
  id: string;
  /** Given and family name in Latin script; in Cyrillic when that is the only one known. */
  name: string;
  nameCyrillic?: string;
  /** Town of the delegation, by language; empty without a delegation. */
  town: Translated;
  /** Preferred language, ISO 639-1. */
  language?: string;
}

/** Why staff should look twice at a name; nobody is ever refused for one. */
export interface LookAlikeView {
  /** People of the conference whose names look the same and are written otherwise, in Cyrillic letters say; at most three. */
  like: PersonTag[];
  /** A word of the name has letters of two alphabets. */
  mixesScripts: boolean;
}

/** How staff read a person: participants are never told what a name looks like. */
export interface StaffTag extends PersonTag {
  lookAlike?: LookAlikeView;
}

/** An interpreter of one session. */
export interface InterpreterTag extends PersonTag {
  /** Language spoken into the booth, ISO 639-1; absent where the programme names none, then the person chooses one. */
  booth?: string;
}

/** Answer of `GET /api/me`: who this browser is. */
export interface MeView {
  visitId: string;
  person: PersonTag;
  conferenceId: string;
  roles: ConferenceRole[];
  /** Roles by session, of the latest release. */
  sessions: Record<string, SessionRole[]>;
  /** The working group this person was assigned to. */
  group?: string;
  /** Set while this device waits until the first device or staff confirms it. */
  unconfirmed?: true;
  /** While unconfirmed: the device that can confirm, e.g. "Firefox, Windows"; missing when only staff can. */
  confirmOn?: string;
}

/** A row of the organiser's people table. */
export interface PersonRowView extends StaffTag {
  givenName: string;
  familyName: string;
  givenNameCyrillic?: string;
  familyNameCyrillic?: string;
  externalId?: string;
  email?: string;
  delegationId?: string;
  /** Name of the delegation; often, not always, that of its town. */
  delegation?: string;
  roles: ConferenceRole[];
  /** Roles in sessions of the draft; `booth` is the language an interpreter speaks into. */
  sessionRoles: { sessionId: string; role: SessionRole; booth?: string }[];
  /** Working group this person was assigned to. */
  sessionId?: string;
  hasBadge: boolean;
  link: 'none' | 'issued' | 'used' | 'revoked';
}

/** People of one town or organisation, for organisers. */
export interface DelegationView {
  id: string;
  name: string;
  /** By language; empty when nobody said. */
  town: Translated;
  /** ISO 3166 code, or empty. */
  country: string;
  /** How many people belong to it. */
  people: number;
  /** Ids of its twins; mostly one. */
  twins: string[];
}

/** A badge to print. It identifies to staff and never logs anybody in. */
export interface BadgeView {
  personId: string;
  /** Text of the QR code. */
  code: string;
  issuedAt: string;
}

/** A personal link to print or send; told once, never stored. */
export interface PersonalLinkView {
  personId: string;
  url: string;
}

/** Whose browser it is after a personal link was opened in it. */
export interface OpenedLinkView {
  personId: string;
  conferenceId: string;
  /** Someone on the first device, or staff, has to confirm this one otherwise. */
  confirmed: boolean;
}

/** A device a person uses, for its owner and for staff. */
export interface VisitView {
  id: string;
  personId: string;
  /** Browser and system in words, e.g. "Firefox, Android". */
  device: string;
  createdAt: string;
  lastSeenAt: string;
  confirmed: boolean;
  /** The device that asks. */
  current: boolean;
}

/** A device that waits for staff, with the person in whose name it asks. */
export interface WaitingVisitView extends VisitView {
  person: StaffTag;
}

/** A line of the staff's list of who is in a session now. */
export interface PresentPersonView extends StaffTag {
  place: Place;
  /** On the stage with microphone or camera. */
  onStage: boolean;
}
