import type { FactView } from './facts.js';
import type { Audience } from './roles.js';
import type { ConferenceSnapshot, PersonalSnapshot, SessionSnapshot } from './views/live.view.js';

/**
 * Facts beyond `after` up to `upTo`. A gap is judged by `after`: a reader whose own position is less than `after` missed
 * something and asks again. Facts hidden from this reader only raise `upTo`.
 */
export interface Frame {
  stream: string;
  after: number;
  upTo: number;
  facts: FactView[];
}

/** What a reader gets on entering a stream: replay when it was here a moment ago, else the state as of `seq`. */
export type StreamEntry =
  | { kind: 'replay'; frame: Frame }
  | { kind: 'session'; seq: number; audience: Audience; shared: SessionSnapshot; personal: PersonalSnapshot }
  | { kind: 'conference'; seq: number; audience: Audience; shared: ConferenceSnapshot };
