import { createHash, type KeyObject } from 'node:crypto';
import { conferenceTag, readBadge } from '#features/person';

/** What a camera read at the door of a conference: the key to look it up by, and what is wrong with it. */
export interface ScannedBadge {
  badgeHash: string;
  refusal: 'forged' | 'foreign' | null;
}

/** A badge of a later version cannot be judged here: it is looked up by its text and stays unresolved. */
export function readScanned(text: string, conferenceId: string, keys: readonly KeyObject[]): ScannedBadge {
  const read = readBadge(text, keys);
  if (read.ok) {
    const foreign = read.conferenceTag !== conferenceTag(conferenceId);
    return { badgeHash: read.secretHash, refusal: foreign ? 'foreign' : null };
  }
  const badgeHash = createHash('sha256').update(text).digest('hex');
  return { badgeHash, refusal: read.refused === 'version' ? null : 'forged' };
}
