import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCode } from './tree.mjs';

/** Lines of a file; the tree as a whole is judged only when it has enough files for a median to mean something. */
const limits = { file: 300, median: 60, p95: 200, enough: 20 };

const exempt = [/^apps\/cli\/database\/migrations\//, /^apps\/web\/src\/i18n\//, /\.gen\.tsx?$/];

const linesOf = (path) => {
  const text = readFileSync(path, 'utf8');
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Measured lines: `{ files, median, p95, longest }`, and what is too long. */
export const sizes = (root, files) => {
  const measured = files
    .filter((file) => isCode(file) && !exempt.some((pattern) => pattern.test(file)))
    .map((file) => ({ file, lines: linesOf(join(root, file)) }));
  const sorted = measured.map(({ lines }) => lines).sort((a, b) => a - b);
  const figures = { files: sorted.length, median: at(sorted, 0.5), p95: at(sorted, 0.95), longest: sorted.at(-1) ?? 0 };
  return { figures, violations: [...tooLong(measured), ...tooLongAsAWhole(figures)] };
};

const tooLong = (measured) =>
  measured
    .filter(({ lines }) => lines > limits.file)
    .map(({ file, lines }) => ({
      rule: 'file-size',
      file,
      sentence: `has ${lines} lines; a file stops at ${limits.file}: split it by role.`,
    }));

const tooLongAsAWhole = ({ files, median, p95 }) =>
  files < limits.enough
    ? []
    : [
        ...(median > limits.median ? [whole('median-size', median, limits.median)] : []),
        ...(p95 > limits.p95 ? [whole('p95-size', p95, limits.p95)] : []),
      ];

const whole = (rule, is, limit) => ({
  rule,
  file: '(all files)',
  sentence: `is ${is} lines; the house allows ${limit}.`,
});
