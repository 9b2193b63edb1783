/** How often LiveKit is asked; milliseconds. */
export interface StagePace {
  pollMs: number;
  probeMs: number;
}

/** Under this token the application gives the pace. */
export const STAGE_PACE = Symbol('stage pace');
