import { Assignment } from './assignment.entity.js';
import { Release } from './release.entity.js';
import { SessionClock } from './session-clock.entity.js';
import { SessionPerson } from './session-person.entity.js';
import { Session } from './session.entity.js';

export const tables = [Assignment, Release, Session, SessionClock, SessionPerson];
