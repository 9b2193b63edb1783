import type { Page } from 'playwright-core';

/** What a page sounded and vibrated, in order. */
export interface HeardSignals {
  /** Pitch of each tone, Hz. */
  readonly tones: readonly number[];
  /** Milliseconds of vibration and pause, one list per call. */
  readonly buzzes: readonly (readonly number[])[];
}

/** Keeps what the page plays and vibrates, which still happens. Runs before the page's own code. */
export const listenToSignals = `(() => {
  const heard = (window.heardSignals = { tones: [], buzzes: [] });
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) {
    heard.tones.push(Math.round(this.frequency.value));
    return start.apply(this, when);
  };
  const vibrate = navigator.vibrate;
  navigator.vibrate = (pattern) => {
    heard.buzzes.push([pattern].flat());
    return vibrate.call(navigator, pattern);
  };
})()`;

/** What was heard since the page of `listenToSignals` was opened. */
export const heardSignals = (page: Page): Promise<HeardSignals> => page.evaluate('window.heardSignals');
