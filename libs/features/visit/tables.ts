import { Link } from './link.entity.js';
import { PlaceDeclaration } from './place-declaration.entity.js';
import { Visit } from './visit.entity.js';

export const tables = [Link, PlaceDeclaration, Visit];
