import { useState } from 'react';
import { kept } from '../../../i18n/index.js';
import { useCommand } from '../../../realtime/index.js';
import { useHere } from '../frame/here.js';

const ORIGINAL = 'original';

/** Languages one can listen to: those with a booth. */
export const useListening = () => {
  const { session, live } = useHere();
  const declare = useCommand('place:declare');
  const key = `twinhall.hears.${session.id}`;
  const [choice, setChoice] = useState(() => {
    const wish = kept.read(key) ?? live.mine.language ?? ORIGINAL;
    return session.interpretation.includes(wish) ? wish : ORIGINAL;
  });
  const choose = (next: string) => {
    setChoice(next);
    kept.write(key, next);
    const place = live.mine.place;
    // Only a word for the counts; when it does not arrive nothing is heard differently.
    if (place)
      declare({ sessionId: session.id, place, language: next === ORIGINAL ? session.language : next }).catch(
        () => undefined,
      );
  };
  return { choice, language: choice === ORIGINAL ? undefined : choice, choose };
};
