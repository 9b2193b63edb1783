import type { StreamReader } from '../streams/stream-reader.js';

/** A stream that nobody keeps is left after this time: a change of page keeps it. Milliseconds. */
const LINGER_MS = 5_000;

type AnyReader = Pick<StreamReader<unknown>, 'enter' | 'lose' | 'refuse' | 'receive' | 'receiveSignals' | 'reading'>;

interface Shelved {
  readonly reader: AnyReader;
  /** Who reads: another person on the same browser gets another reader. */
  readonly person: string;
  keepers: number;
  timer?: ReturnType<typeof setTimeout>;
}

/** The readers of a page by stream, and how many parts of the page keep each of them. */
export class StreamShelf {
  private readonly shelved = new Map<string, Shelved>();

  constructor(private readonly left: (streamId: string) => void) {}

  find(streamId: string): AnyReader | undefined {
    return this.shelved.get(streamId)?.reader;
  }

  get isKept(): boolean {
    return [...this.shelved.values()].some(({ keepers }) => keepers > 0);
  }

  reader<View>(streamId: string, person: string, make: () => StreamReader<View>): StreamReader<View> {
    const known = this.shelved.get(streamId);
    if (known?.person === person) return known.reader as StreamReader<View>;
    const reader = make();
    this.shelved.set(streamId, { reader: reader, person, keepers: 0 });
    return reader;
  }

  /** @returns what lets go of it again */
  keep(streamId: string): () => void {
    const shelved = this.shelved.get(streamId);
    if (!shelved) return () => undefined;
    clearTimeout(shelved.timer);
    shelved.keepers += 1;
    return () => this.release(streamId, shelved);
  }

  each(tell: (reader: AnyReader) => void): void {
    for (const { reader } of this.shelved.values()) tell(reader);
  }

  enterKept({ fresh = false, except }: { fresh?: boolean; except?: string } = {}): void {
    for (const [id, { reader, keepers }] of this.shelved)
      if (keepers > 0 && id !== except) void reader.enter({ fresh });
  }

  private release(streamId: string, shelved: Shelved): void {
    shelved.keepers -= 1;
    if (shelved.keepers > 0) return;
    shelved.timer = setTimeout(() => {
      if (this.shelved.get(streamId) !== shelved) return;
      this.shelved.delete(streamId);
      this.left(streamId);
    }, LINGER_MS);
  }
}
