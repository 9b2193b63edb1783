/** The folder list is the architecture: which folders may stand where, and who must have a front door. */
const closed = {
  '': ['apps', 'libs', 'test', 'bench'],
  apps: ['session-service', 'realtime-gateway', 'web', 'cli'],
  libs: ['features', 'platform', 'kernel', 'contract'],
  'apps/session-service': ['controllers', 'dto', 'http', 'reactors'],
  'apps/realtime-gateway': ['gateways', 'dto', 'socket', 'fan-out'],
  'apps/web/src': ['app', 'features', 'realtime', 'media', 'i18n', 'ui'],
  test: ['factories', 'harness', 'types', 'medium', 'journey', 'fuzz', 'faults', 'house'],
};

const withDoor = /^(libs\/(?:features|platform)\/[^/]+|libs\/(?:kernel|contract)|apps\/cli\/database)\//;
const onlyRooms = /^libs\/(?:(?:features|platform)\/)?[^/]+$/;

export const rooms = (files, slices) => [
  ...unknownFolders(files, { ...closed, 'libs/features': slices }),
  ...withoutDoor(files),
  ...files
    .filter((file) => onlyRooms.test(file))
    .map((file) => wrong('loose-file', file, 'stands outside of every room.')),
];

const wrong = (rule, file, sentence) => ({ rule, file, sentence });

const unknownFolders = (files, allowed) =>
  Object.entries(allowed).flatMap(([parent, names]) => {
    const prefix = parent && `${parent}/`;
    const children = files
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length).split('/'));
    const found = new Set(children.filter((path) => path.length > 1).map(([name]) => name));
    return [...found]
      .filter((name) => !names.includes(name))
      .map((name) =>
        wrong('known-room', `${prefix}${name}`, `is no room of the house; here are only: ${names.join(', ')}.`),
      );
  });

const withoutDoor = (files) => {
  const all = new Set(files.map((file) => withDoor.exec(file)?.[1]).filter((room) => room !== undefined));
  return [...all]
    .filter((room) => !files.includes(`${room}/index.ts`))
    .map((room) => wrong('front-door', room, 'has no index.ts, so nobody can enter.'));
};
