import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sampleRate = 48_000;

export type WavOptions = {
  /** Seconds of nothing at the beginning. */
  readonly silenceSeconds?: number;
  /** Seconds of a tone after it; then it begins anew. */
  readonly toneSeconds?: number;
};

/** A sine of 440 Hz at a quarter of full scale, after a silence. */
const samplesOf = (silenceSeconds: number, toneSeconds: number): Buffer => {
  const data = Buffer.alloc(sampleRate * (silenceSeconds + toneSeconds) * 2);
  for (let at = sampleRate * silenceSeconds; at * 2 < data.length; at += 1) {
    data.writeInt16LE(Math.round(8_192 * Math.sin((2 * Math.PI * 440 * at) / sampleRate)), at * 2);
  }
  return data;
};

/** @returns the path of a WAV file for a microphone that is cut off, for a while or (with nothing said) for good */
export const silentWav = async ({ silenceSeconds = 1, toneSeconds = 0 }: WavOptions = {}): Promise<string> => {
  const data = samplesOf(silenceSeconds, toneSeconds);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  const path = join(await mkdtemp(join(tmpdir(), 'twinhall-silence-')), 'silence.wav');
  await writeFile(path, Buffer.concat([header, data]));
  return path;
};
