/** What our badges look like: prefix with version, then base64url. */
const BADGE = /^TH\d{1,3}\.[A-Za-z0-9_-]+$/u;
/** A scanner types far faster than people; a longer pause begins a new code. */
const PAUSE_MS = 120;
const SHORTEST = 6;

/** Characters of a keyboard with the American layout, which scanners have unless somebody changed it. */
const OTHER_KEYS: Readonly<Record<string, readonly [string, string]>> = { Minus: ['-', '_'], Period: ['.', '>'] };

const byPosition = ({ code, shiftKey }: KeyStroke): string => {
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  return digit ?? OTHER_KEYS[code]?.[shiftKey ? 1 : 0] ?? '';
};

export type KeyStroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'timeStamp'>;

/**
 * A hardware scanner is a keyboard: characters in quick succession, then Enter. Reads what was typed as it stands, and by
 * the position of the keys where the layout of the system (Russian, German) makes something else of it.
 */
export class HandScanner {
  private typed = '';
  private pressed = '';
  private lastAt = -Infinity;

  /** @returns the code when this key ends one */
  press(stroke: KeyStroke): string | undefined {
    if (stroke.timeStamp - this.lastAt > PAUSE_MS) this.forget();
    this.lastAt = stroke.timeStamp;
    if (stroke.key !== 'Enter') {
      if (stroke.key.length === 1) {
        this.typed += stroke.key;
        this.pressed += byPosition(stroke);
      }
      return undefined;
    }
    const { typed, pressed } = this;
    this.forget();
    if (typed.length < SHORTEST) return undefined;
    return BADGE.test(typed) || !BADGE.test(pressed) ? typed : pressed;
  }

  private forget(): void {
    this.typed = '';
    this.pressed = '';
  }
}
