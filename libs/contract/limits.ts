/** Sizes and rates that both ends know. Units are in the names. */
export const limits = {
  questionGraphemes: 500,
  questionBytes: 4_000,
  announcementGraphemes: 280,
  reasonGraphemes: 200,
  nameGraphemes: 120,
  titleGraphemes: 300,
  /** Combining marks on one letter: living scripts need fewer, more draw a tower over the lines around. */
  marksPerLetter: 8,
  /** Questions of one person in one session and minute. */
  questionsPerMinute: 6,
  /** Commands of one person in ten seconds, all kinds together, also what turns out to be none. */
  commandsPerTenSeconds: 100,
  /** HTTP requests of one person in ten seconds. */
  requestsPerTenSeconds: 200,
  /** How often a link may be opened in a minute, used or not; the same for all links of a person together. */
  linkOpeningsPerMinute: 10,
  /** Devices of one person that wait to be confirmed; the oldest go when more come. */
  waitingDevices: 5,
  /** A socket frame from a client. */
  frameBytes: 32_768,
  /** The body of an HTTP request that is no file. */
  requestBytes: 1_000_000,
  /** Entries of any list in a request. */
  listItems: 5_000,
  /** Nesting of anything a client sends. */
  depth: 8,
  importBytes: 5_000_000,
  importRows: 5_000,
  scansPerBatch: 500,
  /** How often an open session page says that it is there. */
  heartbeatMs: 15_000,
  /** Facts of one replay; a reader further behind gets a snapshot. */
  replayFacts: 500,
  stageTokenSeconds: 600,
} as const;

/** Interface and content languages. Others may be interpreted into, these are translated. */
export const LANGUAGES = ['de', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in some of the languages, e.g. a session's title. Keys are ISO 639-1 codes. */
export type Translated = Partial<Record<string, string>>;
