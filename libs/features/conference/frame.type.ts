/** How many things of one kind an import touched. `removed` ones are out of the draft. */
export interface Touched {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

/** Ids of what sessions of a draft stand in, by the names a file has for them. */
export interface Frame {
  /** By guid. */
  halls: ReadonlyMap<string, string>;
  /** By index. */
  days: ReadonlyMap<number, string>;
  /** By name. */
  tracks: ReadonlyMap<string, string>;
  hallsTouched: Touched;
}
