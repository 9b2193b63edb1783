import type { DraftFrame } from '#features/conference';
import type { DraftRole, DraftRow } from './draft-row.type.js';

/** The whole draft of a conference. */
export interface Draft {
  frame: DraftFrame;
  sessions: DraftRow[];
  roles: DraftRole[];
}
