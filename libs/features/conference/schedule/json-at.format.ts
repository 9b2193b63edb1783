import { isBlank, isTowering, tidied } from '#contract';
import { Findings } from './findings.format.js';

/** What no text of a programme may hold: control characters but tab and line feed, and halves of surrogate pairs. */
const UNFIT = /[\0-\x08\x0b-\x1f\x7f-\x9f\p{Surrogate}]/u;
const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/;

/** A value somewhere in a JSON document that knows its path; reads tolerantly and reports what does not fit. */
export class JsonAt {
  constructor(
    private readonly value: unknown,
    readonly path: string,
    readonly findings: Findings,
  ) {}

  /** Absent, null and empty text are all the same: nothing said. */
  get isMissing(): boolean {
    return this.value === undefined || this.value === null || this.value === '';
  }

  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  /** The same value, read without reporting anything: for a look ahead. */
  quietly(): JsonAt {
    return new JsonAt(this.value, this.path, new Findings());
  }

  key(name: string): JsonAt {
    const found = this.isObject && Object.hasOwn(this.value as object, name);
    const step = PLAIN_KEY.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    return this.at(found ? (this.value as Record<string, unknown>)[name] : undefined, step);
  }

  /** Own keys of an object; reports anything else that is there. */
  entries(): [string, JsonAt][] {
    if (this.isMissing) return [];
    if (this.isObject) return Object.keys(this.value as object).map((name) => [name, this.key(name)]);
    this.findings.error('wrong_type', this.path, 'An object belongs here.');
    return [];
  }

  /** Elements of an array, at most `most`. */
  items(most: number): JsonAt[] {
    if (this.isMissing) return [];
    if (!Array.isArray(this.value)) {
      this.findings.error('wrong_type', this.path, 'An array belongs here.');
      return [];
    }
    if (this.value.length > most) this.findings.error('too_many', this.path, `At most ${most} are taken here.`);
    return this.value.slice(0, most).map((item: unknown, index) => this.at(item, `[${index}]`));
  }

  /** Text as it is stored, '' when missing or nothing shows; a number is taken as its digits. `most` counts UTF-16 units. */
  text(most = 300): string {
    if (this.isMissing) return '';
    if (typeof this.value !== 'string' && !Number.isSafeInteger(this.value)) {
      this.findings.error('wrong_type', this.path, 'A text belongs here.');
      return '';
    }
    const text = tidied(String(this.value));
    if (text.length > most) this.findings.error('too_long', this.path, `This text is longer than ${most} characters.`);
    else if (UNFIT.test(text) || isTowering(text))
      this.findings.error(
        'bad_text',
        this.path,
        'This text holds control characters, broken ones, or more marks on a letter than any script has.',
      );
    else return isBlank(text) ? '' : text;
    return '';
  }

  /** Text that must be there. */
  required(what: string, most?: number): string {
    const text = this.text(most);
    if (this.isMissing || (text === '' && typeof this.value === 'string' && isBlank(this.value))) {
      this.findings.error('missing', this.path, `${what} is missing.`);
    }
    return text;
  }

  /** A whole number above zero, or null; what is neither is reported and left out. */
  count(): number | null {
    if (this.isMissing) return null;
    if (Number.isInteger(this.value) && Number(this.value) > 0 && Number(this.value) < 1_000_000)
      return Number(this.value);
    this.findings.warn('bad_number', this.path, 'A whole number above zero belongs here; it was left out.');
    return null;
  }

  isEqual(value: unknown): boolean {
    return this.value === value;
  }

  private at(value: unknown, step: string): JsonAt {
    return new JsonAt(value, this.path + step, this.findings);
  }
}
