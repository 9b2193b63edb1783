export type ProbeReport = {
  /** Median of the answers, milliseconds; absent when none came. */
  readonly roundTripMs?: number;
  /** Slowest less fastest answer, milliseconds. */
  readonly spreadMs?: number;
  /** Questions without an answer, and all questions. */
  readonly failed: number;
  readonly asked: number;
  /** How long a WebSocket took to open, milliseconds; `blocked` when it did not. Absent when it was not tried. */
  readonly socket?: { readonly openedInMs: number } | 'blocked';
};

/** @param trips milliseconds per question, undefined for one without an answer */
export const probeReport = (
  trips: readonly (number | undefined)[],
  socket: { readonly openedInMs: number | undefined } | undefined,
): ProbeReport => {
  const answered = trips.filter((trip) => trip !== undefined).sort((one, other) => one - other);
  const [fastest, median, slowest] = [answered[0], answered[Math.floor(answered.length / 2)], answered.at(-1)];
  return {
    failed: trips.length - answered.length,
    asked: trips.length,
    ...(median === undefined || fastest === undefined || slowest === undefined
      ? {}
      : { roundTripMs: median, spreadMs: slowest - fastest }),
    ...(socket === undefined
      ? {}
      : { socket: socket.openedInMs === undefined ? 'blocked' : { openedInMs: socket.openedInMs } }),
  };
};
