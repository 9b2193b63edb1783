export { errors } from './errors.js';
export { organiseImport } from './organise-import.js';
export { organiseRelease } from './organise-release.js';
export { organise } from './organise.js';
export { pages } from './pages.js';
export { ui } from './ui.js';
