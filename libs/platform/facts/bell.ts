/** A way for rings to travel between processes. A ring says nothing but "look", and may be lost. */
export abstract class Bell {
  /** Begins to listen; comes back by itself after each loss, and then calls `heard` once. */
  abstract open(heard: () => void): void;

  /** @returns whether it rang */
  abstract ring(): Promise<boolean>;

  abstract close(): Promise<void>;
}
