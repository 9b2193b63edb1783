/** A session that has a room now: open or paused. */
export interface RunningSession {
  sessionId: string;
  conferenceId: string;
}
