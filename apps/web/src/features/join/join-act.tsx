import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../realtime/index.js';
import { Button, StatusWord } from '../../ui/index.js';
import { useHere } from './here.js';
import type { Joining } from './use-joining.js';

/** The one act: in, with the microphone off. */
export const JoinAct = ({ joining, wide = false }: { joining: Joining; wide?: boolean }) => {
  const { t } = useTranslation('join');
  const { place, isJoining } = joining;
  const words = place === 'hall' ? t('joinHall') : t('joinMuted');
  return (
    <div className="join-act">
      <Button
        variant="primary"
        size="large"
        wide={wide}
        onPress={joining.join}

        isDisabled={!place}
      >
        {isJoining ? t('joining') : words}
      </Button>
      <Beside joining={joining} />
    </div>
  );
};

/** Beside the button: why not, or who is there. */
const Beside = ({ joining: { place, refused } }: { joining: Joining }) => {
  const { t } = useTranslation('join');
  const sentence = useRefusalWords();
  const { live } = useHere();
  if (refused)
    return (
      <p role="alert">
        <StatusWord tone="bad">{sentence(refused)}</StatusWord>
      </p>
    );
  if (!place) return <p className="join-hint">{t('chooseFirst')}</p>;
  const { total } = live.presence;
  return (
    <p className="join-hint">
      {total > 0 ? t('there', { count: total }) : null} {place === 'remote' ? t('mutedHint') : t('hallSendsNothing')}
    </p>
  );
};
