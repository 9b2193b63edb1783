import { SoundContext } from '../audio/sound-context.js';

/** Hertz and seconds of two soft notes, low then high. */
const notes = [
  { hertz: 523, startsAt: 0 },
  { hertz: 784, startsAt: 0.35 },
] as const;
const noteSeconds = 0.3;

/** Plays the tone on a loudspeaker, from a click. Resolves when it is over. */
export const playTestTone = async (speakerId?: string): Promise<void> => {
  const sound = new SoundContext();
  const { context } = sound;
  if (speakerId !== undefined) await sound.useSpeaker(speakerId).catch(() => false);
  await sound.resume();
  const start = context.currentTime + 0.05;
  const ends = notes.map(({ hertz, startsAt }) => {
    const gain = new GainNode(context, { gain: 0 });
    const note = new OscillatorNode(context, { frequency: hertz });
    note.connect(gain).connect(context.destination);
    // Rounded edges: a tone that begins with a crack sounds like a broken loudspeaker.
    gain.gain.setValueAtTime(0, start + startsAt);
    gain.gain.linearRampToValueAtTime(0.3, start + startsAt + 0.03);
    gain.gain.linearRampToValueAtTime(0, start + startsAt + noteSeconds);
    note.start(start + startsAt);
    note.stop(start + startsAt + noteSeconds);
    return new Promise((resolve) => note.addEventListener('ended', resolve));
  });
  await Promise.all(ends);
  await sound.close();
};
