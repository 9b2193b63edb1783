import { useEffect, useRef, useState } from 'react';
import type { StageConnection } from '../../../media/index.js';
import { stageAccess } from './stage-access.js';
import { loadMedia } from './stage-code.js';

export interface StageWish {
  readonly sessionId: string;
  /** False: no session to hear; the code is not even loaded. */
  readonly isWanted: boolean;
  /** There is a LiveKit server. Without one nothing begins; what has begun waits for it and keeps its tracks. */
  readonly isAvailable: boolean;
  readonly mode: 'floor' | 'languagesOnly';
  /** May change at any time; undefined is the floor. */
  readonly language: string | undefined;
  /** Pictures without sound: the chair's preview beside the hall's loudspeakers. */
  readonly isSilent?: boolean;
}

const open = async ({ sessionId, mode, language, isSilent = false }: Omit<StageWish, 'isWanted' | 'isAvailable'>) => {
  const media = await loadMedia();
  const stage = new media.StageConnection({ mode, seat: sessionId, ...(language !== undefined && { language }) });
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

/** Whoever was on the stage stays: a server that is away for a moment would otherwise close everybody's microphone. */
const useBegun = ({ isWanted, isAvailable }: StageWish): boolean => {
  const [begun, setBegun] = useState(false);
  const isBegun = isWanted && (begun || isAvailable);
  if (isBegun !== begun) setBegun(isBegun);
  return isBegun;
};

/** The stage of a session as long as it is wanted. */
export const useStageConnection = (wish: StageWish): OpenedStage => {
  const [stage, setStage] = useState<StageConnection>();
  const [isBroken, setBroken] = useState(false);
  const { sessionId, mode, isSilent = false, language } = wish;
  const isBegun = useBegun(wish);
  const chosen = useRef(language);
  useEffect(() => {
    chosen.current = language;
    stage?.chooseLanguage(language);
  }, [stage, language]);
  useEffect(() => {
    if (!isBegun) return;
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
  }, [sessionId, isBegun, mode, isSilent]);
  return { connection: stage, isBroken };
};
