import { posix } from 'node:path';
import { isCode } from './tree.mjs';

/** The closed list of roles (docs/house.md says what each one is). A new role is a decision: add it there, too. */
const roles = {
  slice: ['module', 'service', 'policy', 'store', 'entity', 'view', 'machine', 'format', 'type'],
  door: [
    ...['gateway', 'controller', 'dto', 'reactor', 'command', 'page'],
    ...['guard', 'pipe', 'filter', 'interceptor', 'middleware', 'decorator', 'adapter', 'hook', 'config'],
  ],
  pipe: ['errors'],
  test: ['spec', 'factory', 'seed'],
};
const everyRole = Object.values(roles).flat();

const forbidden = new Set(['util', 'utils', 'common', 'helper', 'helpers', 'base', 'manager', 'managers']);
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Folders in which every file carries the role (or one of the roles) of the folder. */
const roleOfFolder = [
  [/^libs\/features\/[^/]+\//, roles.slice],
  [/^apps\/realtime-gateway\/gateways\//, ['gateway']],
  [/^apps\/session-service\/controllers\//, ['controller']],
  [/^apps\/session-service\/reactors\//, ['reactor']],
  [/^apps\/(?:realtime-gateway|session-service)\/dto\//, ['dto']],
];

/** `question.policy.spec.ts` -> stem `question`, roles `policy`, `spec`. `gen` and `d` mark generated and declared files. */
const parse = (file) => {
  const [stem, ...rest] = posix.basename(file).split('.');
  return { stem, roles: rest.slice(0, -1).filter((part) => part !== 'gen' && part !== 'd') };
};

const violation = (rule, file, sentence) => ({ rule, file, sentence });

export const names = (files) =>
  files.filter(isCode).flatMap((file) => [...words(file), ...rolesOf(file), ...demandedRole(file)]);

const words = (file) => {
  const { stem } = parse(file);
  const parts = [...posix.dirname(file).split('/'), stem];
  return parts.flatMap((part) => {
    if (!kebab.test(part)) return [violation('kebab-name', file, `“${part}” is not in kebab-case.`)];
    const empty = part.split('-').find((word) => forbidden.has(word));
    return empty ? [violation('empty-word', file, `“${empty}” says nothing: name what it does.`)] : [];
  });
};

const rolesOf = (file) => {
  const given = parse(file).roles;
  const unknown = given.find((role) => !everyRole.includes(role));
  if (unknown) return [violation('known-role', file, `“.${unknown}” is not in the list of roles in docs/house.md.`)];
  const misplaced = given.length > 1 && given.at(-1) !== 'spec';
  return misplaced ? [violation('one-role', file, `a file has one role, not ${given.length}.`)] : [];
};

const demandedRole = (file) => {
  const demanded = roleOfFolder.find(([folder]) => folder.test(file))?.[1];
  if (!demanded || ['index.ts', 'tables.ts'].includes(posix.basename(file))) return [];
  const [role] = parse(file).roles;
  if (role === 'spec' || demanded.includes(role)) return [];
  return [violation('role-of-folder', file, `here every file is *.${demanded.join('.ts, *.')}.ts.`)];
};
