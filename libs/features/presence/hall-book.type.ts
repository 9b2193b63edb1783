/** One scan of a hall that is in force. */
export interface DoorRow {
  hallId: string;
  /** Set when the steward chose a session instead of the hall. */
  sessionId: string | null;
  personId: string;
  kind: 'in' | 'out';
  at: Date;
}
