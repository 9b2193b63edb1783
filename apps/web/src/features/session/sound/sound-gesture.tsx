import { useTranslation } from 'react-i18next';
import { Banner, Button } from '../../../ui/index.js';
import { useResume } from './use-resume.js';

interface SoundGestureProps {
  /** What is missing meanwhile. */
  children: string;
  isWaiting: boolean;
  onResume: () => void;
}

/** Browsers play nothing before a click: says so, and takes any click on the page as that one. */
export const SoundGesture = ({ children, isWaiting, onResume }: SoundGestureProps) => {
  const { t } = useTranslation('sound');
  useResume(isWaiting, onResume);
  if (!isWaiting) return null;
  const act = (
    <Button variant="primary" onPress={onResume}>
      {t('gestureAct')}
    </Button>
  );
  return (
    <Banner kind="warning" title={t('gestureTitle')} act={act}>
      {children}
    </Banner>
  );
};
