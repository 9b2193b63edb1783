export { errors } from './errors.js';
export { pages } from './pages.js';
export { ui } from './ui.js';
