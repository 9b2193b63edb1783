/** A file with one thing that the linter must refuse: by which rule, with which word in its sentence. */
export type LintSeed = { readonly rule: string; readonly file: string; readonly text: string; readonly says: RegExp };

const lint = (rule: string, file: string, text: string, says = /./): LintSeed => ({ rule, file, text, says });
const syntax = 'no-restricted-syntax';
const statements = (count: number) =>
  Array.from({ length: count }, (_, at) => `  const a${at} = n + ${at};\n  total += a${at};\n`).join('');
const functionOf = (lines: number) =>
  `export function long(n: number) {\n  let total = 0;\n${statements(lines / 2)}  return total;\n}\n`;
const parameters = (count: number) => Array.from({ length: count }, (_, at) => `readonly p${at}: string`).join(', ');

const nameSeeds: readonly LintSeed[] = [
  lint(syntax, 'libs/kernel/a1.ts', `export function handleFact() {}\n`, /no handle/),
  lint(syntax, 'libs/kernel/a2.ts', `export const processFact = () => 1;\n`, /no process/),
  lint(syntax, 'libs/kernel/a3.ts', `export class Lane {\n  handleFact() {}\n}\n`, /no handle/),
  lint(syntax, 'libs/kernel/a4.ts', `export interface Lane {\n  processFact(): void;\n}\n`, /no process/),
  lint(syntax, 'libs/kernel/a5.ts', `export class Lane {\n  handleConnections() {}\n}\n`, /no handle/),
  lint(syntax, 'libs/kernel/a6.ts', `export interface ILane {\n  name: string;\n}\n`, /No I prefix/),
  lint(syntax, 'libs/kernel/a7.ts', `export type ILane = string;\n`, /No I prefix/),
  lint(syntax, 'libs/kernel/a8.ts', `export class LaneManager {}\n`, /say nothing/),
  lint(syntax, 'libs/kernel/a9.ts', `export class BaseLane {}\n`, /say nothing/),
  lint(syntax, 'test/harness/b1.mjs', `export const handleFact = () => 1;\n`, /no handle/),
];

const sizeSeeds: readonly LintSeed[] = [
  lint('max-lines-per-function', 'libs/kernel/c1.ts', functionOf(50)),
  lint('max-lines-per-function', 'apps/web/src/ui/c2.tsx', functionOf(78)),
  lint(syntax, 'libs/kernel/c3.ts', `export class Lane {\n  constructor(${parameters(6)}) {}\n}\n`, /5 collaborators/),
];

const safetySeeds: readonly LintSeed[] = [
  lint('@typescript-eslint/no-explicit-any', 'libs/kernel/d1.ts', `export const lane: any = 1;\n`),
  lint(
    '@typescript-eslint/no-unsafe-assignment',
    'libs/kernel/d2.ts',
    `export const lane: string = JSON.parse('1');\n`,
  ),
  lint(
    '@typescript-eslint/no-unsafe-return',
    'libs/kernel/d3.ts',
    `export const lane = (): string => JSON.parse('1');\n`,
  ),
  lint(
    '@typescript-eslint/no-unsafe-member-access',
    'libs/kernel/d4.ts',
    `export const lane = Boolean(JSON.parse('1').a);\n`,
  ),
  lint('@typescript-eslint/no-unsafe-call', 'libs/kernel/d5.ts', `JSON.parse('1')();\n`),
  lint('@typescript-eslint/no-unsafe-argument', 'libs/kernel/d6.ts', `parseInt(JSON.parse('1'));\n`),
  lint('@typescript-eslint/no-floating-promises', 'libs/kernel/d7.ts', `Promise.resolve(1);\n`),
  lint('@typescript-eslint/no-unused-vars', 'libs/kernel/d8.ts', `const lane = 1;\n`),
  lint(
    '@typescript-eslint/switch-exhaustiveness-check',
    'libs/kernel/d9.ts',
    `export const f = (x: 'a' | 'b') => {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n};\n`,
  ),
  lint('eqeqeq', 'libs/kernel/e1.ts', `export const same = (a: number, b: number) => a == b;\n`),
  lint('no-console', 'libs/kernel/e2.ts', `console.log('x');\n`),
  lint('no-console', 'apps/session-service/http/e3.ts', `console.log('x');\n`),
  lint(
    'react-hooks/rules-of-hooks',
    'apps/web/src/ui/e4.tsx',
    `import { useState } from 'react';\nexport const Dot = ({ on }: { on: boolean }) => {\n  if (on) useState(1);\n  return null;\n};\n`,
  ),
  lint(
    'react-hooks/exhaustive-deps',
    'apps/web/src/ui/e5.tsx',
    `import { useEffect } from 'react';\nexport const Dot = ({ on }: { on: () => void }) => {\n  useEffect(() => {\n    on();\n  }, []);\n  return null;\n};\n`,
  ),
];

const gateway = `import { WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway()\nexport class Gate {}\n`;
const body = (line: string) => `${line}\nexport type Body = SessionDto;\n`;

const doorSeeds: readonly LintSeed[] = [
  lint(syntax, 'apps/realtime-gateway/gateways/f1.gateway.ts', gateway, /bare @WebSocketGateway/),
  lint(syntax, 'apps/realtime-gateway/socket/f2.ts', gateway, /bare @WebSocketGateway/),
  lint(
    syntax,
    'apps/realtime-gateway/gateways/f3.gateway.ts',
    `import * as sockets from '@nestjs/websockets';\n@sockets.WebSocketGateway()\nexport class Gate {}\n`,
    /bare @WebSocketGateway/,
  ),
  lint(
    syntax,
    'apps/session-service/http/f4.ts',
    body(`import type { SessionDto } from '../dto/session.dto.js';`),
    /silently/,
  ),
  lint(
    syntax,
    'apps/session-service/http/f5.ts',
    body(`import { type SessionDto } from '../dto/session.dto.js';`),
    /silently/,
  ),
  lint(
    'no-restricted-imports',
    'libs/features/question/f6.service.ts',
    `export { tables as others } from '#features/session';\n`,
    /by id/,
  ),
];

export const lintSeeds: readonly LintSeed[] = [...nameSeeds, ...sizeSeeds, ...safetySeeds, ...doorSeeds];

/** Close to the limit and still right: nothing may be found in these. */
export const allowed: Readonly<Record<string, string>> = {
  'libs/kernel/g1.ts': functionOf(46),
  'apps/web/src/ui/g2.tsx': functionOf(76),
  'libs/kernel/g3.ts': `export class Lane {\n  constructor(${parameters(5)}) {}\n}\n`,
  'libs/kernel/g4.ts': `export const handle = 1;\nexport const processor = process.pid;\nexport class Inn {}\n`,
};
