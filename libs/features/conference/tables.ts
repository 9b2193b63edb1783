import { Conference } from './conference.entity.js';
import { Day } from './day.entity.js';
import { Hall } from './hall.entity.js';
import { Track } from './track.entity.js';
import { Venue } from './venue.entity.js';

export const tables = [Conference, Day, Hall, Track, Venue];
