import { useEffect, useRef, useState } from 'react';
import * as media from '../../../media/index.js';
import type { HallDevice } from '../../../media/index.js';
import { stageAccess } from '../stage/stage-access.js';
import type { KeptChoice } from './use-kept-choice.js';

const open = ({ sessionId, round }: HallWish, { choice, isSmall }: KeptChoice): HallDevice => {
  const hall = new media.HallDevice({ seat: sessionId, ...(isSmall && { profile: media.smallProfile }) });
  void hall.start(stageAccess(media, sessionId), choice, round > 0);
  return hall;
};

export interface HallWish {
  readonly sessionId: string;
  readonly isWanted: boolean;
  /** Another number begins anew: the way back after an end. */
  readonly round: number;
}

/** The hall on the stage as long as it is wanted; follows the choice without leaving. */
export const useHallDevice = ({ sessionId, isWanted, round }: HallWish, kept: KeptChoice): HallDevice | undefined => {
  const [hall, setHall] = useState<HallDevice>();
  const { choice, isSmall } = kept;
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  useEffect(() => {
    if (!isWanted) return;
    // Later than the effect, so that a page which is left at once opens nothing.
    const opening = Promise.resolve().then(() => open({ sessionId, isWanted, round }, latest.current));
    void opening.then(setHall);
    return () => {
      setHall(undefined);
      void opening.then((opened) => opened.stop());
    };
  }, [sessionId, isWanted, round, isSmall]);
  useEffect(() => void hall?.sources.apply(choice), [hall, choice]);
  return hall;
};
