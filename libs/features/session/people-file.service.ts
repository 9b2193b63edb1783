import { Injectable } from '@nestjs/common';
import type { PeopleImportView, ProblemView } from '#contract';
import { refuse, UnitOfWork, type Transaction } from '#kernel';
import {
  PeopleImportService,
  PeopleStore,
  readPeople,
  toImportedPerson,
  writePeople,
  type ImportedPerson,
  type PeopleProblem,
  type PeopleTaken,
} from '#features/person';
import { AssignmentStore } from './assignment.store.js';
import { DraftEditService } from './draft-edit.service.js';

/** A person with the line of the file, for problems. */
interface PersonAtLine {
  line: number;
  person: ImportedPerson;
}

/** People as CSV, with their working groups: in and out. */
@Injectable()
export class PeopleFileService {
  constructor(
    private readonly drafts: DraftEditService,
    private readonly people: PeopleImportService,
    private readonly store: PeopleStore,
    private readonly assignments: AssignmentStore,
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
    const { people, delegationsAdded } = await this.take(conferenceId, rows, dryRun);
    return { dryRun, people, delegationsAdded, encoding, delimiter, ignoredColumns: [...ignoredColumns] };
  }

  /** The same for people that are no file. */
  async take(
    conferenceId: string,
    rows: readonly PersonAtLine[],
    dryRun: boolean,
  ): Promise<Pick<PeopleImportView, 'people' | 'delegationsAdded'> & { ids: string[] }> {
    return this.drafts.edit(conferenceId, dryRun, async ({ tx }) => {
      const taken = await this.people.take(
        tx,
        conferenceId,
        rows.map((row) => row.person),
      );
      const regrouped = await this.assign(tx, conferenceId, rows, taken);
      const changed = new Set([...taken.changed, ...regrouped].filter((id) => !taken.added.has(id)));
      const counts = { added: taken.added.size, changed: changed.size };
      const unchanged = rows.length - counts.added - counts.changed;
      return { people: { ...counts, unchanged }, delegationsAdded: taken.delegationsAdded, ids: taken.ids };
    });
  }

  /** Everybody of the conference as CSV that `import` takes back without a change. */
  async export(conferenceId: string): Promise<string> {
    return this.work.read(async (tx) => {
      const people = await this.store.people(tx, conferenceId);
      const delegations = new Map((await this.store.delegations(tx, conferenceId)).map((one) => [one.id, one]));
      const groups = await this.assignments.all(tx, conferenceId);
      return writePeople(
        people.map((person) => {
          const group = groups.get(person.id)?.code.replace(/\s+/g, '') || null;
          return toImportedPerson(person, delegations.get(person.delegationId ?? ''), group);
        }),
      );
    });
  }

  private async assign(
    tx: Transaction,
    conferenceId: string,
    rows: readonly PersonAtLine[],
    { ids }: PeopleTaken,
  ): Promise<Set<string>> {
    const codes = await this.assignments.codes(tx, conferenceId);
    const wanted = rows.flatMap(({ line, person: { workingGroup } }, at) =>
      workingGroup === null
        ? []
        : [{ line, workingGroup, personId: ids[at]!, sessionId: codes.get(workingGroup.toUpperCase()) }],
    );
    const unknown = wanted.filter((one) => one.sessionId === undefined);
    if (unknown.length > 0)
      refuse(
        'import/rejected',
        undefined,
        unknown.map(({ line, workingGroup }) => toProblemView(unknownGroup(line, workingGroup))),
      );
    return this.assignments.assign(tx, wanted as { personId: string; sessionId: string }[]);
  }
}

const unknownGroup = (line: number, detail: string): PeopleProblem => ({
  ...{ line, column: 'working_group', code: 'unknown_working_group', detail },
});

function toProblemView({ line, column, code, detail }: PeopleProblem): ProblemView {
  return { ...(line > 0 && { line }), ...(column !== undefined && { at: column }), code, detail };
}
