import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../realtime/index.js';
import { Banner, Button, Sheet } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';
import { hallWords } from '../frame/words.js';

/** The chair asks onto the stage: yes or no; closed without an answer it stays as a banner. */
export const Invitation = () => {
  const { t } = useTranslation('session');
  const { live, session, hall } = useHere();
  const invitation = live.mine.invitation;
  const [putAside, setPutAside] = useState<readonly string[]>();
  const answer = useCommand('stage:answer');
  const act = useAct();
  if (!invitation) return null;
  const say = (accept: boolean) => void act(() => answer({ sessionId: session.id, accept }));
  const sources = invitation.includes('camera') ? t('invitedWithCamera') : t('invitedWithSound');
  if (putAside === invitation) {
    return (
      <Banner
        kind="warning"
        title={t('invited')}
        act={
          <Button variant="primary" onPress={() => setPutAside(undefined)}>
            {t('answerInvitation')}
          </Button>
        }
      />
    );
  }
  return (
    <Sheet
      title={t('invited')}
      isOpen
      onOpenChange={(open) => {
        if (!open) setPutAside(invitation);
      }}
      foot={
        <>
          <Button size="large" onPress={() => say(false)}>
            {t('decline')}
          </Button>
          <Button size="large" variant="primary" icon={<MicrophoneIcon aria-hidden />} onPress={() => say(true)}>
            {t('accept')}
          </Button>
        </>
      }
    >
      <p>{t('invitedHint', { hall: hallWords(hall) })}</p>
      <p>{sources}</p>
    </Sheet>
  );
};
