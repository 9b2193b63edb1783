import { Injectable } from '@nestjs/common';
import type { PeopleImportView, ProblemView } from '#contract';
import { refuse, UnitOfWork } from '#kernel';
import {
  PeopleImportService,
  PeopleStore,
  readPeople,
  toImportedPerson,
  writePeople,
  type ImportedPerson,
  type PeopleProblem,
} from '#features/person';
import { DraftEditService } from './draft-edit.service.js';
import { PeopleInSessionsService } from './people-in-sessions.service.js';

/** A person with the line of the file, for problems. */
interface PersonAtLine {
  line: number;
  person: ImportedPerson;
}

/** People as CSV, with their working groups and roles in sessions: in and out. */
@Injectable()
export class PeopleFileService {
  constructor(
    private readonly drafts: DraftEditService,
    private readonly people: PeopleImportService,
    private readonly store: PeopleStore,
    private readonly sessions: PeopleInSessionsService,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Takes the people of a CSV over: all of them or nobody; the same file twice changes nothing.
   * @throws {Refused} import/rejected with every problem, by line
   */
  async import(conferenceId: string, file: Uint8Array | string, dryRun: boolean): Promise<PeopleImportView> {
    const { rows, problems, ignoredColumns, encoding, delimiter } = readPeople(file);
    const form = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
    if (problems.length > 0) refuse('import/rejected', form, problems.map(toProblemView));
    const { ids: _, ...counts } = await this.take(conferenceId, rows, dryRun);
    return { dryRun, ...counts, encoding, delimiter, ignoredColumns: [...ignoredColumns] };
  }

  /** The same for people that are no file. */
  async take(
    conferenceId: string,
    rows: readonly PersonAtLine[],
    dryRun: boolean,
  ): Promise<Pick<PeopleImportView, 'people' | 'delegationsAdded' | 'roles'> & { ids: string[] }> {
    return this.drafts.edit(conferenceId, dryRun, async ({ tx }) => {
      const taken = await this.people.take(
        tx,
        conferenceId,
        rows.map((row) => row.person),
      );
      const about = rows.map((row, at) => ({ ...row, personId: taken.ids[at]! }));
      const placed = await this.sessions.take(tx, conferenceId, about);
      if (!('people' in placed)) return refuse('import/rejected', undefined, placed.problems.map(toProblemView));
      const changed = new Set([...taken.changed, ...placed.people].filter((id) => !taken.added.has(id)));
      const counts = { added: taken.added.size, changed: changed.size };
      const unchanged = rows.length - counts.added - counts.changed;
      const roles = { added: placed.added, changed: placed.changed };
      return { people: { ...counts, unchanged }, delegationsAdded: taken.delegationsAdded, roles, ids: taken.ids };
    });
  }

  /** Everybody of the conference as CSV that `import` takes back without a change. */
  async export(conferenceId: string): Promise<string> {
    return this.work.read(async (tx) => {
      const people = await this.store.people(tx, conferenceId);
      const delegations = new Map((await this.store.delegations(tx, conferenceId)).map((one) => [one.id, one]));
      const inSessions = await this.sessions.written(tx, conferenceId);
      return writePeople(
        people.map((person) => {
          const { workingGroup, sessionRoles } = inSessions(person.id);
          return toImportedPerson(person, delegations.get(person.delegationId ?? ''), workingGroup, sessionRoles);
        }),
      );
    });
  }
}

function toProblemView({ line, column, code, detail }: PeopleProblem): ProblemView {
  return { ...(line > 0 && { line }), ...(column !== undefined && { at: column }), code, detail };
}
