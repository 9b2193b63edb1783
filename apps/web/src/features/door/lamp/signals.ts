import type { ScanColour } from '#contract';

interface Tone {
  hertz: number;
  /** Seconds after the first tone. */
  at: number;
  seconds: number;
  form: OscillatorType;
}

/** One high tone, two middle ones, three low ones: told apart with closed eyes. */
const TONES: Record<ScanColour, readonly Tone[]> = {
  green: [{ hertz: 1318, at: 0, seconds: 0.16, form: 'sine' }],
  yellow: [
    { hertz: 660, at: 0, seconds: 0.14, form: 'triangle' },
    { hertz: 660, at: 0.22, seconds: 0.14, form: 'triangle' },
  ],
  red: [0, 0.24, 0.48].map((at) => ({ hertz: 196, at, seconds: 0.18, form: 'sawtooth' })),
};

/** Milliseconds of vibration and pause. */
const BUZZES: Record<ScanColour, number[]> = { green: [80], yellow: [120, 80, 120], red: [300, 100, 300, 100, 300] };

const LOUDNESS = 0.35;
let context: AudioContext | undefined;

/** Must run inside a press once: browsers keep a page silent until somebody touched it. */
export const wakeSound = (): void => {
  context ??= new AudioContext();
  void context.resume();
};

const play = (audio: AudioContext, { hertz, at, seconds, form }: Tone): void => {
  const oscillator = new OscillatorNode(audio, { frequency: hertz, type: form });
  const gain = new GainNode(audio, { gain: 0 });
  const start = audio.currentTime + at;
  // Ramps instead of steps: a step is a click.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.01);
  gain.gain.setValueAtTime(LOUDNESS, start + seconds - 0.03);
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + seconds);
};

/** Sound and vibration of a lamp. */
export const signal = (colour: ScanColour): void => {
  if ('vibrate' in navigator) navigator.vibrate(BUZZES[colour]);
  wakeSound();
  if (context) for (const tone of TONES[colour]) play(context, tone);
};
