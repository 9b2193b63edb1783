import { SESSION_ROLES, type SessionRole } from '#contract';
import {
  SESSION_ROLE_COLUMNS,
  type ImportedPerson,
  type ImportedSessionRole,
  type PeopleColumn,
  type PeopleProblem,
} from './imported-person.type.js';
import { excerpt, readCell } from './people-cell.format.js';
import { sessionRolesOf } from './session-roles.format.js';
import { countryOf, emailOf, languageOf, rolesOf } from './people-words.format.js';

/** Reads the cells of one row; every problem goes to `report`, the result counts only when there was none. */
export class PeopleRow {
  private unread = false;

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: readonly (PeopleColumn | undefined)[],
    private readonly line: number,
    private readonly report: (problem: PeopleProblem) => void,
  ) {}

  read(): ImportedPerson {
    const person = {
      externalId: this.text('external_id') || null,
      email: this.email(),
      givenName: this.text('given_name'),
      familyName: this.text('family_name'),
      givenNameCyrillic: this.text('given_name_cyrillic') || null,
      familyNameCyrillic: this.text('family_name_cyrillic') || null,
      town: this.text('town'),
      country: this.known('country', 'unknown_country', countryOf) ?? '',
      delegation: this.text('delegation') || null,
      language: this.known('language', 'unknown_language', languageOf),
      roles: this.roles(),
      workingGroup: this.text('working_group').replace(/\s+/g, '') || null,
      sessionRoles: SESSION_ROLES.flatMap((role) => this.sessionRoles(role)),
    };
    const names = [person.givenName, person.familyName, person.givenNameCyrillic, person.familyNameCyrillic];
    if (!this.unread && !names.some((name) => name)) this.report({ line: this.line, code: 'name_missing', detail: '' });
    return person;
  }

  private text(column: PeopleColumn): string {
    const reading = readCell(this.cells[this.columns.indexOf(column)] ?? '', column);
    if ('text' in reading) return reading.text;
    this.unread = true;
    this.report({ line: this.line, column, ...reading });
    return '';
  }

  private email(): string | null {
    const text = this.text('email');
    if (text === '') return null;
    const email = emailOf(text);
    if (email === undefined)
      this.report({ line: this.line, column: 'email', code: 'bad_email', detail: excerpt(text) });
    return email ?? null;
  }

  private known(
    column: 'country' | 'language',
    code: 'unknown_country' | 'unknown_language',
    find: (text: string) => string | undefined,
  ): string | null {
    const text = this.text(column);
    const found = find(text);
    if (text !== '' && found === undefined) this.report({ line: this.line, column, code, detail: excerpt(text) });
    return found ?? null;
  }

  private sessionRoles(role: SessionRole): ImportedSessionRole[] {
    const column = SESSION_ROLE_COLUMNS[role];
    const answer = sessionRolesOf(role, this.text(column));
    if ('roles' in answer) return answer.roles;
    this.report({ line: this.line, column, code: 'unknown_language', detail: excerpt(answer.unknown) });
    return [];
  }

  private roles(): ImportedPerson['roles'] {
    const answer = rolesOf(this.text('roles'));
    if ('roles' in answer) return answer.roles;
    this.report({ line: this.line, column: 'roles', code: 'unknown_role', detail: excerpt(answer.unknown) });
    return [];
  }
}
