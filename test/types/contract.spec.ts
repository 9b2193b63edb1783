import { describe, expect, it } from '@jest/globals';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const project = resolve(import.meta.dirname, '../..');
const wrongUse = join(project, 'test/types/wrong-use.ts');
const config = ts.getParsedCommandLineOfConfigFile(join(project, 'test/tsconfig.json'), undefined, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (problem) => {
    throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  },
})!;
/** What did not change is parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Mistakes of the compiler when one file of the contract reads differently, as `file: message`. */
function mistakes(changed?: { file: string; text: string }): string[] {
  const host = ts.createCompilerHost(config.options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion) => {
    if (changed && resolve(name) === join(project, changed.file))
      return ts.createSourceFile(name, changed.text, languageVersion, true);
    if (!parsed.has(name)) parsed.set(name, read(name, languageVersion));
    return parsed.get(name);
  };
  const program = ts.createProgram([wrongUse], config.options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const name = file?.fileName.slice(project.length + 1) ?? '';
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${name}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

/** [what is loosened, file, as it stands there, loosened] */
const LOOSER: [string, string, string, string][] = [
  ['a payload', 'libs/contract/commands.ts', '{ on: boolean }', '{ on?: boolean }'],
  ['every payload', 'libs/contract/commands.ts', 'payload: Payload;', 'payload: object;'],
  ['the id of a command', 'libs/contract/commands.ts', "['payload'] & { id: string }", "['payload']"],
  ['an answer', 'libs/contract/commands.ts', 'answer: Answer;', 'answer: never;'],
  [
    'the names of commands',
    'libs/contract/commands.ts',
    'Commands {',
    'Commands { [other: string]: Shape<object, null>;',
  ],
  ['the codes of commands', 'libs/contract/commands.ts', 'errors: Errors | Always;', 'errors: ErrorCode;'],
  ['the codes of answers', 'libs/contract/protocol.ts', "Refusal<Commands[N]['errors']>", 'Refusal'],
  ['the bodies of drafts', 'libs/kernel/fact-log.ts', 'FactViews<Facts[T]>', 'FactViews<Facts[FactType]>'],
  ['the bodies readers get', 'libs/contract/facts.ts', 'body: Facts[T]', 'body: Facts[FactType]'],
  ['facts by a signal', 'libs/contract/facts.ts', 'Facts {', "Facts { 'presence:counted': object;"],
  ['frames', 'libs/contract/protocol.ts', '(frame: Frame)', '(frame: object)'],
  [
    'rows of commands',
    'libs/contract/access.ts',
    'Record<CommandName, readonly Role[]>',
    'Record<string, readonly Role[]>',
  ],
  ['rows of facts', 'libs/contract/access.ts', 'Record<FactType,', 'Record<string,'],
  [
    'rows of routes',
    'libs/contract/access.ts',
    'as const satisfies Record<string, Allowed>',
    'as Record<string, Allowed>',
  ],
  ['rows of codes', 'libs/contract/errors.ts', 'as const satisfies Record<string,', 'as Record<string,'],
  ...['de', 'ru', 'en'].map((language): [string, string, string, string] => [
    `the sentences (${language})`,
    `apps/web/src/i18n/${language}/errors.ts`,
    'as const satisfies Record<ErrorCode, string>',
    'as Partial<Record<ErrorCode, string>>',
  ]),
];

describe('wrong use of the contract does not compile', () => {
  it('as it stands', () => {
    expect(mistakes()).toEqual([]);
  });

  it.each(LOOSER)('and it is noticed when somebody loosens %s', (_, file, tight, loose) => {
    const text = ts.sys.readFile(join(project, file))!;
    expect(text).toContain(tight);
    const found = mistakes({ file, text: text.replace(tight, loose) });
    expect(found).toContainEqual(expect.stringMatching(/^test\/types\/wrong-use\.ts:/));
  });

  it.each(['de', 'ru', 'en'])('and it is noticed when a sentence is missing in %s', (language) => {
    const file = `apps/web/src/i18n/${language}/errors.ts`;
    const text = ts.sys.readFile(join(project, file))!;
    const without = text.replace(/^ {2}'session\/closed':.*\n/m, '');
    expect(without).not.toBe(text);
    const [first] = mistakes({ file, text: without }).filter((mistake) => mistake.startsWith(file));
    expect(first).toMatch(/'"session\/closed"' is missing/);
  });
});
