import { useEffect, useRef, useState } from 'react';
import type { StageConnection } from '../../../media/index.js';
import { stageAccess } from './stage-access.js';
import { loadMedia } from './stage-code.js';

export interface StageWish {
  readonly sessionId: string;
  /** False: no session to hear or no server to hear it from; the code is not even loaded. */
  readonly isWanted: boolean;
  readonly mode: 'floor' | 'languagesOnly';
  /** May change at any time; undefined is the floor. */
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

export interface OpenedStage {
  /** Undefined until its code is there, and while it is not wanted. */
  readonly connection: StageConnection | undefined;
  /** The code did not arrive: a newer build has replaced it, or the network is gone. Only loading the page again helps. */
  readonly isBroken: boolean;
}

/** The stage of a session as long as it is wanted. */
export const useStageConnection = (wish: StageWish): OpenedStage => {
  const [stage, setStage] = useState<StageConnection>();
  const [isBroken, setBroken] = useState(false);
  const { sessionId, isWanted, mode, isSilent = false, language } = wish;
  const chosen = useRef(language);
  useEffect(() => {
    chosen.current = language;
    stage?.chooseLanguage(language);
  }, [stage, language]);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    const opening = open({ sessionId, mode, language: chosen.current, isSilent }).then((opened) => {
      if (!isOver) setStage(opened);
      return opened;
    });
    opening.catch(() => setBroken(true));
    return () => {
      isOver = true;
      setStage(undefined);
      opening.then((opened) => opened.close()).catch(() => undefined);
    };
  }, [sessionId, isWanted, mode, isSilent]);
  return { connection: stage, isBroken };
};
