/** How often something is done again and again. */
export interface Pace {
  /** Pause between the end of one run and the start of the next. */
  everyMs: number;
  /** Share of the pause by which it varies, 0 to 1: many processes must not act in step. */
  jitter: number;
  /** What a run threw; the next one comes nevertheless. */
  onDefect: (defect: unknown) => void;
}

/**
 * Runs `work` now and after every pause, never twice at once.
 * @returns how to stop; resolves when the run that had begun is over
 */
export function repeat(work: () => Promise<void>, { everyMs, jitter, onDefect }: Pace): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, everyMs * (1 + jitter * (2 * Math.random() - 1)));
    });
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await work().catch(onDefect);
      if (!stopped) await pause();
    }
  };
  const ended = loop();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    wake();
    await ended;
  };
}
