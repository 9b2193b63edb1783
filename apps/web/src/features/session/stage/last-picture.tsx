import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ageWords, useLanguage } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';

const Age = ({ takenAt }: { takenAt: number }) => {
  const { t } = useTranslation('session');
  const language = useLanguage();
  const now = useNow().getTime();
  return <p className="hall-picture-age">{t('lastPicture', { age: ageWords(now - takenAt, language) })}</p>;
};

/** What was seen last, grey, and how old it is. */
export const LastPicture = ({
  canvas,
  takenAt,
}: {
  canvas: RefObject<HTMLCanvasElement | null>;
  takenAt: number | undefined;
}) => (
  <>
    <canvas ref={canvas} className="hall-picture-last" hidden={takenAt === undefined} aria-hidden />
    {takenAt === undefined ? null : <Age takenAt={takenAt} />}
  </>
);
