import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be opened by this account',
  EISDIR: 'is a folder',
};

function sentenceFor(file: string, error: unknown): Error {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Error(`The file ${file} ${SENTENCES[code] ?? `cannot be used: ${message}`}.`);
}

/** The bytes of a file; `-` is standard input. @throws Error with one sentence */
export async function readInput(file: string): Promise<Buffer> {
  if (file === '-') return buffer(process.stdin);
  return readFile(file).catch((error: unknown) => {
    throw sentenceFor(file, error);
  });
}

/** Writes a file; `-` is standard output. @throws Error with one sentence */
export async function writeOutput(file: string, text: string): Promise<void> {
  if (file === '-') {
    await new Promise((resolve) => process.stdout.write(text, resolve));
    return;
  }
  await writeFile(file, text).catch((error: unknown) => {
    throw sentenceFor(file, error);
  });
}

/** @throws Error with one sentence when the file is no JSON */
export async function readJson(file: string): Promise<unknown> {
  const text = (await readInput(file)).toString('utf8').replace(/^\ufeff/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`The file ${file} is no JSON: ${(error as Error).message}.`, { cause: error });
  }
}
