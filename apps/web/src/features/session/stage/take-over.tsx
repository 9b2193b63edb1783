import { useTranslation } from 'react-i18next';
import type { StageConnection } from '../../../media/index.js';
import { Button } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { stageAccess } from './stage-access.js';
import { loadMedia } from './stage-code.js';

export interface TakeOverProps {
  connection: StageConnection | undefined;
  size?: 'small' | 'normal';
}

/** Brings sound and picture from another window of this browser to this one; the other one says so, and stays. */
export const TakeOver = ({ connection, size = 'normal' }: TakeOverProps) => {
  const { t } = useTranslation('session');
  const { session } = useHere();
  const join = () => void loadMedia().then((media) => connection?.connect(stageAccess(media, session.id)));
  return (
    <Button variant="primary" size={size} onPress={join}>
      {t('stageHere')}
    </Button>
  );
};
