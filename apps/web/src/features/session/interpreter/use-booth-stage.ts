import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FetchStageAccess, StageConnection } from '../../../media/index.js';
import * as media from '../../../media/index.js';
import { toast } from '../../../ui/index.js';
import { stageAccess } from '../stage/stage-access.js';

export interface BoothWish {
  readonly sessionId: string;
  readonly isWanted: boolean;
  /** The booth to sit in; undefined: the one that the programme gives. */
  readonly language: string | undefined;
  /** The language is the person's own, and nobody chose it for this booth. */
  readonly isGuess: boolean;
}

/** Asks for the wished booth, and takes the one that the programme gives where the wish is not allowed. */
const boothAccess =
  ({ sessionId, language }: Pick<BoothWish, 'sessionId' | 'language'>, refused: () => void): FetchStageAccess =>
  async () => {
    const given = stageAccess(media, sessionId);
    if (language === undefined) return given();
    try {
      return await stageAccess(media, sessionId, { language })();
    } catch (error) {
      if (!(error instanceof media.StageRefused) || error.code !== 'booth/language_unknown') throw error;
      refused();
      return given();
    }
  };

/** The booth's place on the stage: hears the floor, and comes back by itself. Another language is another connection. */
export const useBoothStage = ({ sessionId, isWanted, language, isGuess }: BoothWish) => {
  const { t } = useTranslation('booth');
  const [stage, setStage] = useState<StageConnection>();
  const refused = useRef<() => void>(undefined);
  useEffect(() => {
    refused.current = () => void (isGuess || toast(t('languageGiven')));
  });
  const access = useRef<FetchStageAccess>(undefined);
  useEffect(() => {
    if (!isWanted) return;
    // Later than the effect, so that a page which is left at once opens nothing.
    const opening = Promise.resolve().then(() => {
      const opened = new media.StageConnection({ mode: 'floor', seat: sessionId });
      access.current = boothAccess({ sessionId, language }, () => refused.current?.());
      opened.connect(access.current);
      return opened;
    });
    void opening.then(setStage);
    return () => {
      setStage(undefined);
      void opening.then((opened) => opened.close());
    };
  }, [sessionId, isWanted, language]);
  /** The way back after the booth was opened elsewhere. */
  const rejoin = (): void => void (access.current && stage?.connect(access.current));
  return { stage, rejoin };
};
