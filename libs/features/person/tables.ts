import { Badge } from './badge.entity.js';
import { Delegation } from './delegation.entity.js';
import { PersonRole } from './person-role.entity.js';
import { Person } from './person.entity.js';
import { Twinning } from './twinning.entity.js';

export const tables = [Badge, Delegation, Person, PersonRole, Twinning];
