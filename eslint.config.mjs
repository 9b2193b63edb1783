import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx'];

/** The names that docs/house.md refuses. `handleConnection` and `handleDisconnect` are Nest's own words, there are no others for them. */
const names = [
  {
    selector:
      ':matches(FunctionDeclaration, VariableDeclarator, ClassDeclaration) > Identifier.id[name=/^(handle|process)[A-Z]/]',
    message: 'Say what it does: no handle…, no process….',
  },
  {
    selector:
      ':matches(MethodDefinition, PropertyDefinition, TSMethodSignature, TSPropertySignature, TSAbstractMethodDefinition) > Identifier.key[name=/^(handle(?!(?:Connection|Disconnect)$)|process)[A-Z]/]',
    message: 'Methods are the verb of their command: no handle…, no process….',
  },
  {
    selector:
      ':matches(TSInterfaceDeclaration, TSTypeAliasDeclaration, ClassDeclaration) > Identifier.id[name=/^I[A-Z][a-z]/]',
    message: 'No I prefix.',
  },
  {
    selector:
      ':matches(ClassDeclaration, TSInterfaceDeclaration) > Identifier.id[name=/(Utils?|Helpers?|Manager|^Base[A-Z].*|^Common[A-Z].*)$/]',
    message: 'Utils, helpers, base and manager say nothing: name what it does.',
  },
];

const constructors = {
  selector: 'MethodDefinition[kind="constructor"] > .value[params.length>5]',
  message: 'A constructor has at most 5 collaborators: this class has more than one task.',
};

const dtoByType = [
  {
    selector: 'ImportDeclaration[importKind="type"][source.value=/\\.dto(\\.js)?$/]',
    message: 'A DTO imported as a type silently switches the validation off: import the value.',
  },
  {
    selector: 'ImportDeclaration[source.value=/\\.dto(\\.js)?$/] > ImportSpecifier[importKind="type"]',
    message: 'A DTO imported as a type silently switches the validation off: import the value.',
  },
];

const bareGateway = {
  selector: ':matches(ImportSpecifier > .imported, MemberExpression > .property)[name="WebSocketGateway"]',
  message: 'A bare @WebSocketGateway has no pipe and no filter: use the decorator of apps/realtime-gateway/socket.',
};

const refused = [...names, constructors, ...dtoByType];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '**/.twinhall/', '**/test-results/', '**/*.gen.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...refused, bareGateway],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Nest, reactors and the lane await what may be synchronous in one implementation and not in another.
      '@typescript-eslint/require-await': 'off',
      // Modules and DTOs of Nest are classes without members; React's event props take async functions.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Hooks live in components and in files named after them; elsewhere `use…` is a word like any other (culori's useMode).
    files: ['apps/web/**/*.tsx', 'apps/web/**/use-*.ts', 'apps/web/**/*.hook.ts'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'react-hooks/exhaustive-deps': 'error', 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['apps/realtime-gateway/socket/*.decorator.ts'],
    rules: { 'no-restricted-syntax': ['error', ...refused] },
  },
  {
    // A libs file never needs the tables of another slice: only the data sources of the apps put them together.
    files: ['libs/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^#features/', importNames: ['tables'], message: 'Slices refer to each other by id.' }],
        },
      ],
    },
  },
  { files: ['apps/cli/**/*.ts', 'bench/**/*.ts', 'test/harness/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // Generated, like every migration.
    files: ['apps/cli/database/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // A describe block is a table of contents, no function; the size of the file still holds.
    files: specs,
    plugins: { jest },
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // What is asserted only sometimes may never be.
      'jest/no-conditional-expect': 'error',
      'jest/valid-expect': 'error',
      'jest/valid-expect-in-promise': 'error',
      'jest/no-identical-title': 'error',
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: {
      'no-unused-vars': 'error',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': ['error', ...names, constructors],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
);
