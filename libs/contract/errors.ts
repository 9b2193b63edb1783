/**
 * Every way Twinhall can say no. A rule says `refuse('session/closed')`; a door turns the code into an HTTP status or
 * into the answer of a command; the client turns it into a sentence of the viewer's language.
 */
interface ErrorShape {
  /** Status of an HTTP answer; a socket answers with the code alone. */
  readonly status: number;
  /** True: the same request may succeed later unchanged, so a client may try again by itself. */
  readonly retry: boolean;
}

const final = (status: number): ErrorShape => ({ status, retry: false });
const later = (status: number): ErrorShape => ({ status, retry: true });

/**
 * The closed table of refusals. Adding a row makes each language's sentence a compile error until it is written, and a
 * test red until something refuses with it and a test asserts that.
 */
export const ERRORS = {
  /** A field is missing, of the wrong type, too long, or holds characters that cannot be stored (NUL, lone surrogate). */
  'input/invalid': final(400),
  /** The request or frame is larger or deeper than `limits` allow; `most` of a list. */
  'input/too_large': final(413),
  /** More requests of one person than `limits` allow; `retryAfterMs` says when to come again. */
  'input/too_fast': later(429),
  /** No valid visit: the cookie is missing, unknown or its person was removed. */
  'visit/required': final(401),
  /** This visit was revoked by staff or by its owner. */
  'visit/revoked': final(401),
  /** The second device waits until the first device or staff confirms it. */
  'visit/unconfirmed': final(403),
  /** The request came from a page of another origin. */
  'visit/foreign_origin': final(403),
  'visit/not_found': final(404),
  /** The role table does not allow this to this person here. */
  'role/not_allowed': final(403),
  'link/unknown': final(404),
  'link/revoked': final(410),
  /** The browser already belongs to somebody else: ask "continue as ...?" and send `replace: true`. */
  'link/other_person': final(409),
  'conference/not_found': final(404),
  'conference/acronym_taken': final(409),
  'hall/not_found': final(404),
  'person/not_found': final(404),
  /** Something was recorded about the person (a scan, presence), and evidence is never deleted: revoke link and badge instead. */
  'person/has_evidence': final(409),
  /** Organisers neither remove themselves nor take the own role away: somebody must be left who can undo it. */
  'person/yourself': final(409),
  'delegation/not_found': final(404),
  /** Another delegation has this name. */
  'delegation/taken': final(409),
  'session/not_found': final(404),
  /** Two sessions in one hall at once; `detail`: `hall`, `first`, `second` (code and title), `first_ru` … in other languages. */
  'session/hall_taken': final(409),
  /** One person would chair two sessions at once; `detail` names both as above, and the `person`. */
  'session/chair_taken': final(409),
  /** End is not after start, or the wall time does not exist in the venue's zone. */
  'session/bad_time': final(422),
  'session/not_open': final(409),
  'session/closed': final(409),
  /** The programme of this conference was never released, so nothing is live. */
  'release/none': final(409),
  'release/unchanged': final(409),
  /** All or nothing: `problems` lists each line; of a CSV, `detail` has `encoding` and `delimiter` as far as they are known. */
  'import/rejected': final(422),
  'question/not_found': final(404),
  /** Nothing to read, a tower of marks, or longer than `limits.questionGraphemes`. */
  'question/bad_text': final(422),
  'question/not_yours': final(403),
  /** The question's state does not allow this step (an answered one cannot be edited, a rejected one not be shown). */
  'question/wrong_state': final(409),
  /** This person asked too often; `retryAfterMs` says when to come again. */
  'question/too_fast': later(429),
  /** There is no LiveKit server, or it does not answer. Everything but sound and picture works. */
  'stage/unavailable': later(503),
  'stage/not_invited': final(409),
  /** A phone in the hall never publishes: it would echo. */
  'stage/hall_phone': final(403),
  /** The person to be invited has no device on the stage. */
  'stage/not_there': final(409),
  /** The chair removed this person; only the chair lets the person in again. */
  'stage/removed': final(403),
  'booth/language_unknown': final(422),
  'command/unknown': final(400),
  /** The same command id came with another command, or with other values. */
  'command/id_reused': final(409),
  /** This client speaks an older protocol: reload the page. */
  'protocol/outdated': final(426),
  'route/unknown': final(404),
  /** PostgreSQL or a service is restarting. */
  'server/unavailable': later(503),
  /** Our fault; the log has the id. */
  'server/failed': later(500),
} as const satisfies Record<string, ErrorShape>;

/** A code of the closed error table. */
export type ErrorCode = keyof typeof ERRORS;

/** What a refused request gets, on both doors; of a command only the codes that its type names. */
export interface Refusal<Code extends ErrorCode = ErrorCode> {
  code: Code;
  retry: boolean;
  /** Plain facts for the sentence, never HTML: names of the two clashing sessions, the field, milliseconds to wait. */
  detail?: Record<string, string | number>;
  /** Of an import: one row per problem. */
  problems?: ProblemView[];
}

/** One problem of an imported file. */
export interface ProblemView {
  /** 1-based line of a CSV, absent for JSON. */
  line?: number;
  /** Column of a CSV or path inside a JSON document. */
  at?: string;
  code: string;
  detail: string;
}
