import { Connection } from './connection.entity.js';
import { PresenceObservation } from './presence-observation.entity.js';

export const tables = [Connection, PresenceObservation];
