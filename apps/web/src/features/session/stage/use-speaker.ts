import { useEffect, useState } from 'react';
import type { StagePerson } from '../../../media/index.js';
import { speakerOf } from './scene.policy.js';

/** A name stands at least this long, so that it does not flicker between two sentences. */
const STAYS_MS = 1_500;

/** Who speaks or spoke last; changes at most every second and a half. */
export const useSpeaker = (people: readonly StagePerson[]): StagePerson | undefined => {
  const [shown, setShown] = useState<{ person: StagePerson; since: number }>();
  const now = speakerOf(people);
  useEffect(() => {
    if (!now || now.identity === shown?.person.identity) return;
    const wait = Math.max(0, (shown?.since ?? 0) + STAYS_MS - Date.now());
    const timer = setTimeout(() => setShown({ person: now, since: Date.now() }), wait);
    return () => clearTimeout(timer);
  }, [now, shown]);
  return shown && people.find(({ identity }) => identity === shown.person.identity);
};
