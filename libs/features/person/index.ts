export { PersonModule } from './person.module.js';
export { PersonStore } from './person.store.js';
export { tables } from './tables.js';
