import type { Page } from 'playwright-core';

/** Keeps every gain of the page's audio graph with an analyser on it. Runs before the page's own code. */
export const listenToGraph = `(() => {
  const make = AudioContext.prototype.createGain;
  window.heardGains = [];
  AudioContext.prototype.createGain = function () {
    const gain = make.call(this);
    const analyser = this.createAnalyser();
    gain.connect(analyser);
    window.heardGains.push({ gain, analyser });
    return gain;
  };
})()`;

/** One gain of the graph: how far it is open, and the loudness behind it (RMS, 0 to 1). */
export interface HeardGain {
  readonly gain: number;
  readonly level: number;
}

/** What goes through the gains of a page that began with `listenToGraph`. */
export const heardGains = (page: Page): Promise<HeardGain[]> =>
  page.evaluate(`window.heardGains.map(({ gain, analyser }) => {
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    const level = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
    return { gain: gain.gain.value, level };
  })`);
