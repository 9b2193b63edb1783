/**
 * Who may import whom: docs/house.md says it in words, this file enforces it (`npm run house`).
 * Every rule has one seeded violation in test/house/; a rule without a seed turns the tests red.
 */

/** A slice may use only those before it. Change the order when the domain demands it, in a commit of its own that says why. */
const slices = [
  'conference',
  'person',
  'session',
  'plan',
  'visit',
  'site',
  'presence',
  'stage',
  'booth',
  'floor',
  'question',
  'poll',
  'reaction',
  'result',
  'proof',
  'notice',
];

/** What a file of each role may reach inside its own slice. The module and the index wire everything and are not listed. */
const reach = {
  service: ['service', 'policy', 'machine', 'store', 'view', 'format', 'type'],
  store: ['store', 'entity', 'view', 'type'],
  view: ['view', 'entity', 'machine', 'type'],
  entity: ['entity', 'machine', 'type'],
  machine: ['machine', 'type'],
  format: ['format', 'type'],
  type: ['type'],
};

const spec = '\\.spec\\.tsx?$';
const words = (list) => `(?:${list.join('|')})`;
/** Matches a package wherever it is installed, and its bare name when it is not installed at all. */
const pkg = (...names) => `(?:(?:^|/)node_modules/|^)${words(names)}(?:/|$)`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const storeys = [
  rule(
    'apps-apart',
    'An app never imports another app.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  rule(
    'web-only-contract',
    'The web client sees only the contract.',
    { path: '^apps/web/' },
    { path: '^(?:libs/(?!contract/)|test/|bench/)' },
  ),
  rule(
    'web-without-server',
    'Nothing of Node and no server package reaches a browser.',
    { path: '^apps/web/src/', pathNot: spec },
    {
      path: `${pkg('@nestjs', 'typeorm', 'pg', 'socket\\.io', 'express', 'livekit-server-sdk', 'pino')}|^(?:node:|fs$|path$|crypto$)`,
    },
  ),
  rule('libs-below-apps', 'A library never imports an app.', { path: '^libs/' }, { path: '^apps/' }),
  rule(
    'production-without-tests',
    'Production code never imports test or bench code.',
    { path: '^(?:apps|libs)/', pathNot: spec },
    { path: `^(?:test|bench)/|${spec}` },
  ),
  rule(
    'contract-imports-nothing',
    'The contract imports nothing at all.',
    { path: '^libs/contract/', pathNot: spec },
    { pathNot: '^libs/contract/' },
  ),
  rule(
    'kernel-only-contract',
    'The kernel knows only the contract.',
    { path: '^libs/kernel/' },
    { path: '^libs/(?:features|platform)/' },
  ),
  rule(
    'platform-below-features',
    'A pipe never knows a room.',
    { path: '^libs/platform/' },
    { path: '^libs/features/' },
  ),
  rule(
    'front-doors-only',
    'From one room to another only through the front door: #contract, #kernel, #platform/x, #features/x.',
    { path: '^(apps/[^/]+|libs/features/[^/]+|libs/platform/[^/]+|libs/kernel|libs/contract)/' },
    {
      path: '^libs/',
      pathNot: '^$1/',
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  ),
  rule(
    'database-only-cli',
    'Only the command line and the tests know all tables at once.',
    { pathNot: '^(?:apps/cli|test|bench)/' },
    { path: '^apps/cli/database/' },
  ),
  rule(
    'database-front-door',
    'The folder of the migrations is entered through its index.',
    { path: '^apps/cli/(?!database/)', pathNot: spec },
    { path: '^apps/cli/database/(?!index\\.ts$)' },
  ),
];

const sliceOrder = slices
  .slice(0, -1)
  .map((slice, at) =>
    rule(
      `slice-order-${slice}`,
      `${slice} may use only the slices before it.`,
      { path: `^libs/features/${slice}/` },
      { path: `^libs/features/${words(slices.slice(at + 1))}/` },
    ),
  );

const roles = [
  ...Object.entries(reach).map(([role, allowed]) =>
    rule(
      `slice-${role}`,
      `In its slice a ${role} reaches only: ${allowed.join(', ')}.`,
      { path: `^libs/features/([^/]+)/.+\\.${role}\\.ts$` },
      { path: '^libs/features/$1/', pathNot: `\\.${words(allowed)}\\.ts$` },
    ),
  ),
  rule(
    'slice-policy',
    'A policy is pure: at run time it needs only contract, kernel, other policies and machines, types and Temporal.',
    { path: '^libs/features/.+\\.policy\\.ts$' },
    {
      pathNot: `^libs/(?:contract|kernel)/|\\.(?:policy|machine|type)\\.ts$|${pkg('temporal-polyfill', 'unhomoglyph')}`,
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'slice-policy-blind',
    'A policy does not even know the types of services, stores and modules.',
    { path: '^libs/features/.+\\.policy\\.ts$' },
    { path: '\\.(?:service|store|module)\\.ts$' },
  ),
  rule(
    'slice-own-door',
    'Inside a slice nobody uses the slice’s own front door.',
    { path: '^libs/features/([^/]+)/', pathNot: spec },
    { path: '^libs/features/$1/index\\.ts$' },
  ),
  rule(
    'slice-entity-by-id',
    'Slices refer to each other by id: an entity imports nothing of another slice.',
    { path: '^libs/features/([^/]+)/.+\\.entity\\.ts$' },
    { path: '^libs/features/', pathNot: '^libs/features/$1/' },
  ),
];

const packages = [
  rule(
    'sockets-and-http-only-in-apps',
    'socket.io, express and Nest’s adapters to them belong to the doors.',
    { path: '^libs/', pathNot: spec },
    {
      path: pkg(
        'socket\\.io',
        'socket\\.io-client',
        '@socket\\.io',
        'express',
        '@nestjs/websockets',
        '@nestjs/platform-socket\\.io',
        '@nestjs/platform-express',
      ),
    },
  ),
  rule(
    'livekit-server-only-in-its-pipe',
    'livekit-server-sdk is used in platform/livekit only.',
    { path: '^(?:apps|libs)/', pathNot: '^libs/platform/livekit/' },
    { path: pkg('livekit-server-sdk') },
  ),
  rule(
    'redis-only-in-its-pipe',
    'ioredis is used in platform/redis only.',
    { path: '^(?:apps|libs)/', pathNot: '^libs/platform/redis/' },
    { path: pkg('ioredis') },
  ),
  rule(
    'livekit-client-only-in-media',
    'livekit-client and its React components are used in apps/web/src/media only.',
    { path: '^(?:apps|libs)/', pathNot: '^apps/web/src/media/' },
    { path: pkg('livekit-client', '@livekit/components-react', '@livekit/components-core') },
  ),
  rule(
    'typeorm-near-tables',
    'TypeORM is used near tables only: entities, stores, platform/database, platform/facts and the migrations.',
    {
      path: '^(?:apps|libs)/',
      pathNot: `\\.(?:entity|store)\\.ts$|^libs/platform/(?:database|facts)/|^apps/cli/database/|${spec}`,
    },
    { path: pkg('typeorm') },
  ),
  rule(
    'nest-typeorm-near-tables',
    'The TypeORM module of Nest is used near tables and in the modules that wire them.',
    {
      path: '^(?:apps|libs)/',
      pathNot: `\\.(?:entity|store|module)\\.ts$|^libs/platform/(?:database|facts)/|^apps/cli/database/|${spec}`,
    },
    { path: pkg('@nestjs/typeorm') },
  ),
];

const web = [
  rule(
    'web-i18n-lowest',
    'The sentences know no other folder of the client.',
    { path: '^apps/web/src/i18n/' },
    { path: '^apps/web/src/(?!i18n/)' },
  ),
  rule(
    'web-ui-below',
    'ui knows nothing of conferences: no realtime, media, features or app.',
    { path: '^apps/web/src/ui/' },
    { path: '^apps/web/src/(?!ui/|i18n/)' },
  ),
  rule(
    'web-realtime-below',
    'realtime stands on ui only, beside media.',
    { path: '^apps/web/src/realtime/' },
    { path: '^apps/web/src/(?!realtime/|ui/|i18n/)' },
  ),
  rule(
    'web-media-below',
    'media stands on ui only, beside realtime.',
    { path: '^apps/web/src/media/' },
    { path: '^apps/web/src/(?!media/|ui/|i18n/)' },
  ),
  rule(
    'web-features-below-app',
    'A feature of the client never knows the app around it.',
    { path: '^apps/web/src/features/' },
    { path: '^apps/web/src/(?!features/|realtime/|media/|ui/|i18n/)' },
  ),
  rule(
    'web-features-apart',
    'Features of the client never import each other.',
    { path: '^apps/web/src/features/([^/]+)/' },
    { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  ),
];

const hygiene = [
  rule('no-circle', 'No circle of files (circles of folders: test/house/circles.mjs).', {}, { circular: true }),
  // react-aria-components names sources under the condition `source` which it does not ship; the compiler finds its types.
  // `?url` is Vite's: the address of a file instead of the file.
  rule(
    'no-unresolved',
    'Every path leads somewhere.',
    {},
    { couldNotResolve: true, pathNot: '^(?:virtual:|react-aria-components$)|[?]url$' },
  ),
  rule(
    'dto-by-value',
    'A DTO imported as a type silently switches the validation off.',
    { pathNot: spec },
    { path: '\\.dto\\.ts$', dependencyTypes: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...storeys, ...sliceOrder, ...roles, ...packages, ...web, ...hygiene],
  options: {
    doNotFollow: { path: '(?:^|/)node_modules/' },
    // Anchored: many packages keep what they export in a dist folder of their own.
    exclude: { path: '^(?:dist|coverage|\\.twinhall)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'require', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
  /** Ours, read by test/house/: dependency-cruiser gets only `forbidden` and `options`. */
  house: { slices },
};
