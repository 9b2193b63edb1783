export { NamedPeopleService } from './named-people.service.js';
export { PersonModule } from './person.module.js';
export { PersonStore } from './person.store.js';
export { tables } from './tables.js';
