const spec = /\.spec\.tsx?$/;

/**
 * Circles of folders. At every level the children of one folder (its files and its folders, each with all that is in it)
 * must be orderable: for a dependency the two paths are cut below their last common folder, and there the one child needs
 * the other. `modules` are those of dependency-cruiser.
 */
export const folderCircles = (modules) => {
  const levels = new Map();
  for (const { source, dependencies } of modules) {
    if (spec.test(source)) continue;
    for (const { resolved } of dependencies) link(levels, source, resolved);
  }
  return [...levels].flatMap(([parent, graph]) => circlesAt(parent, graph));
};

const link = (levels, source, target) => {
  if (!/^(?:apps|libs)\//.test(target)) return;
  const [from, to] = [source.split('/'), target.split('/')];
  let depth = 0;
  while (depth < from.length - 1 && from[depth] === to[depth]) depth += 1;
  if (from[depth] === to[depth]) return;
  const parent = from.slice(0, depth).join('/');
  const graph = levels.get(parent) ?? levels.set(parent, new Map()).get(parent);
  graph.set(from[depth], (graph.get(from[depth]) ?? new Map()).set(to[depth], `${source} -> ${target}`));
};

const circlesAt = (parent, graph) => {
  const found = [];
  const seen = new Set();
  for (const start of graph.keys()) {
    const path = pathBack(graph, start);
    if (!path || path.some((node) => seen.has(node))) continue;
    path.forEach((node) => seen.add(node));
    const steps = path.map((node, at) => graph.get(node).get(path[at + 1] ?? start));
    found.push({
      rule: 'no-folder-circle',
      file: parent,
      sentence: `${[...path, start].join(' -> ')} (${steps.join('; ')})`,
    });
  }
  return found;
};

/** The shortest way from `start` back to itself, without the last step; undefined when there is none. */
const pathBack = (graph, start) => {
  const queue = [[start]];
  const visited = new Set();
  for (let path = queue.shift(); path; path = queue.shift()) {
    for (const next of graph.get(path.at(-1))?.keys() ?? []) {
      if (next === start) return path;
      if (!visited.has(next)) queue.push([...path, next]);
      visited.add(next);
    }
  }
  return undefined;
};
