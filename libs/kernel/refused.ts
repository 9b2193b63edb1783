import { ERRORS, type ErrorCode, type ProblemView, type Refusal } from '#contract';

/** The one exception with which a rule says no. Doors translate it; nothing else may catch it to go on. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: Refusal['detail'],
    readonly problems?: ProblemView[],
  ) {
    super(code);
    this.name = 'Refused';
  }

  /** What the asker receives. */
  toRefusal(): Refusal {
    const refusal: Refusal = { code: this.code, retry: ERRORS[this.code].retry };
    if (this.detail) refusal.detail = this.detail;
    if (this.problems) refusal.problems = this.problems;
    return refusal;
  }
}

/** Says no. @throws {Refused} always */
export function refuse(code: ErrorCode, detail?: Refusal['detail'], problems?: ProblemView[]): never {
  throw new Refused(code, detail, problems);
}
