import { useEffect, useState } from 'react';
import type { StageConnection } from '../../../media/index.js';
import { stageAccess } from './stage-access.js';
import { loadMedia } from './stage-code.js';

export interface StageWish {
  readonly sessionId: string;
  /** False: no session to hear or no server to hear it from; the code is not even loaded. */
  readonly isWanted: boolean;
  readonly mode: 'floor' | 'languagesOnly';
  /** Language at the beginning; undefined is the floor. */
  readonly language: string | undefined;
  /** Pictures without sound: the chair's preview beside the hall's loudspeakers. */
  readonly isSilent?: boolean;
}

const open = async ({ sessionId, mode, language, isSilent = false }: Omit<StageWish, 'isWanted'>) => {
  const media = await loadMedia();
  const stage = new media.StageConnection({ mode, ...(language !== undefined && { language }) });
  if (isSilent) stage.mixer.setVolume(0);
  stage.connect(stageAccess(media, sessionId));
  return stage;
};

/** The stage of a session as long as it is wanted; undefined until its code is there. */
export const useStageConnection = (wish: StageWish): StageConnection | undefined => {
  const [stage, setStage] = useState<StageConnection>();
  const { sessionId, isWanted, mode, isSilent = false } = wish;
  const [language] = useState(wish.language);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    const opening = open({ sessionId, mode, language, isSilent }).then((opened) => {
      if (!isOver) setStage(opened);
      return opened;
    });
    opening.catch(() => undefined);
    return () => {
      isOver = true;
      setStage(undefined);
      opening.then((opened) => opened.close()).catch(() => undefined);
    };
  }, [sessionId, isWanted, mode, isSilent, language]);
  return stage;
};
