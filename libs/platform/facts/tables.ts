import { Fact } from './fact.entity.js';
import { ReactorCursor } from './reactor-cursor.entity.js';
import { Receipt } from './receipt.entity.js';
import { StreamHead } from './stream-head.entity.js';

export const tables = [Fact, ReactorCursor, Receipt, StreamHead];
