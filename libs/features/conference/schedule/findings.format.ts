import type { ImportProblem, ImportProblemCode } from './imported-conference.type.js';

/** Beyond this many the rest says nothing new. */
const MOST = 200;

/** Collects what is wrong with a file while it is read to the end. */
export class Findings {
  readonly problems: ImportProblem[] = [];
  private readonly told = new Set<string>();
  private errors = 0;

  get fatal(): boolean {
    return this.errors > 0;
  }

  error(code: ImportProblemCode, path: string, detail: string): void {
    this.errors += 1;
    this.add({ severity: 'error', code, path, detail });
  }

  /** @param topic told only once per topic, at its first place */
  warn(code: ImportProblemCode, path: string, detail: string, topic?: string): void {
    if (topic !== undefined && this.told.has(topic)) return;
    if (topic !== undefined) this.told.add(topic);
    this.add({ severity: 'warning', code, path, detail });
  }

  private add(problem: ImportProblem): void {
    if (this.problems.length < MOST) this.problems.push(problem);
  }
}
