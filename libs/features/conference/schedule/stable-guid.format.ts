import { v5, validate } from 'uuid';
import type { JsonAt } from './json-at.format.js';

/** Name space of ids that we derive because a file has none; never change it, or the next import doubles everything. */
const NAMESPACE = 'b51ac2f0-6d0e-5f7c-9a7e-64b1a6f0c3d9';

/** Reads the guids of one kind of thing: stable between imports of the same file, each given once. */
export class GuidReader {
  private readonly given = new Set<string>();

  constructor(
    private readonly acronym: string,
    private readonly kind: 'hall' | 'session',
  ) {}

  /** @param name what tells the thing from its like when the file's guid is missing, broken or already taken */
  read(node: JsonAt, name: string): string {
    const written = node.text(64).toLowerCase();
    if (validate(written) && !this.given.has(written)) return this.give(written);
    const derived = v5(`${this.acronym}/${this.kind}/${name}`, NAMESPACE);
    if (this.given.has(derived)) {
      node.findings.error(
        'duplicate',
        node.path,
        `Two of this file have neither a guid nor an id of their own: ${name}.`,
      );
    } else if (written !== '') {
      const why = validate(written) ? 'The guid is already taken by another one' : 'This is no UUID';
      const code = validate(written) ? 'duplicate' : 'bad_guid';
      node.findings.warn(code, node.path, `${why}; one was derived from the name instead.`);
    }
    return this.give(derived);
  }

  private give(guid: string): string {
    this.given.add(guid);
    return guid;
  }
}
