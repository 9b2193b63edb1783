import type { ImportedHall } from './imported-conference.type.js';
import { JsonAt } from './json-at.format.js';
import { GuidReader } from './stable-guid.format.js';
import { readEither } from './translated-text.format.js';

const MOST_HALLS = 500;

/** Halls by name: those the file lists, then those that only its days mention, in order of appearance. */
export class HallReader {
  readonly halls = new Map<string, ImportedHall>();
  private readonly guids: GuidReader;

  constructor(
    acronym: string,
    private readonly language: string,
    private readonly defaultVenue: string,
  ) {
    this.guids = new GuidReader(acronym, 'hall');
  }

  /** `conference.rooms` */
  readList(rooms: JsonAt): void {
    for (const room of rooms.items(MOST_HALLS)) {
      const name = readEither(room.key('name'), this.language, 200);
      if (name === '') room.findings.error('missing', room.key('name').path, 'The name of the hall is missing.');
      else if (this.halls.has(name)) {
        room.findings.warn('duplicate', room.path, `The hall “${name}” is listed twice; the first one counts.`);
      } else this.add(room, name);
    }
  }

  /** A key of a day's `rooms`. */
  named(name: string, node: JsonAt): ImportedHall {
    const clean = new JsonAt(name, node.path, node.findings).required('The name of the hall', 200);
    const known = this.halls.get(clean);
    if (known) return known;
    if (this.halls.size === MOST_HALLS)
      node.findings.error('too_many', node.path, `At most ${MOST_HALLS} halls are taken.`);
    return this.add(new JsonAt(undefined, node.path, node.findings), clean);
  }

  private add(room: JsonAt, name: string): ImportedHall {
    const hall = {
      guid: this.guids.read(room.key('guid'), name),
      name,
      venue: readEither(room.key('venue'), this.language, 200) || this.defaultVenue,
      description: readEither(room.key('description'), this.language, 2000),
      capacity: room.key('capacity').count(),
      hygieneLimit: room.key('hygiene_limit').count(),
    };
    this.halls.set(name, hall);
    return hall;
  }
}
