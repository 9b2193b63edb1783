import type { SessionRole } from '#contract';
import type { ImportedSessionRole } from './imported-person.type.js';
import { languageOf } from './people-words.format.js';

/**
 * Sessions of one column, separated by comma, semicolon or bar; of interpreters each may have a language after a colon, as
 * in `AG5:ru | AG6`. What stands there and is no language comes back as `unknown`.
 */
export function sessionRolesOf(
  role: SessionRole,
  text: string,
): { roles: ImportedSessionRole[] } | { unknown: string } {
  const roles = new Map<string, ImportedSessionRole>();
  for (const entry of text.split(/[,;|]/).map((part) => part.replace(/\s+/g, ''))) {
    if (entry === '') continue;
    const colon = role === 'interpreter' ? entry.lastIndexOf(':') : -1;
    if (colon < 0) roles.set(entry, { role, code: entry, language: null });
    else {
      const [code, word] = [entry.slice(0, colon), entry.slice(colon + 1)];
      const language = languageOf(word);
      if (language === undefined) return { unknown: word };
      roles.set(code, { role, code, language });
    }
  }
  return { roles: [...roles.values()] };
}

/** The cell that gives these roles again. */
export function writeSessionRoles(role: SessionRole, roles: readonly ImportedSessionRole[]): string {
  return roles
    .filter((one) => one.role === role)
    .map(({ code, language }) => (language === null ? code : `${code}:${language}`))
    .join(' | ');
}
