import { useState } from 'react';
import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone';
import { useTranslation } from 'react-i18next';
import { ageWords, useLanguage } from '../../i18n/index.js';
import {
  Banner,
  Button,
  ClosedState,
  EmptyState,
  ErrorState,
  FloorSheet,
  Panel,
  ProgressTask,
  Sheet,
  Skeleton,
  Times,
  toast,
} from '../../ui/index.js';
import { useSamples } from './use-samples.js';

export const StatesGrid = () => {
  const words = useSamples();
  const { t } = useTranslation('ui');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="kit-states">
      <Panel>
        <Banner kind="reconnecting" title={t('reconnecting', { seconds: '3' })} act={<Button>{t('now')}</Button>}>
          {words.keptPlace}
        </Banner>
        <Banner kind="offline" title={t('offline', { age: ageWords(26 * 60_000, useLanguage()) })} />
        <Banner kind="help" title={words.errorTitle} act={<Button variant="primary">{words.next}</Button>} />
        <ClosedState title={t('closed')} acts={<Button>{words.result}</Button>}>
          <Times
            at="2021-06-29T12:00:00Z"
            zone="Europe/Moscow"
            place={words.city}
            ownZone="Europe/Berlin"
            inline
            tight
          />
        </ClosedState>
      </Panel>
      <Panel>
        <EmptyState
          title={words.emptyTitle}
          acts={
            <Button variant="primary" size="large" icon={<HandPalmIcon weight="fill" aria-hidden />}>
              {words.raise}
            </Button>
          }
        >
          {words.emptyText}
        </EmptyState>
      </Panel>
      <Panel>
        <ErrorState
          title={words.errorTitle}
          code="NotAllowedError"
          acts={<Button variant="primary">{t('retry')}</Button>}
        >
          {words.errorText}
        </ErrorState>
      </Panel>
      <Panel>
        <Skeleton what={words.queue} />
      </Panel>
      <Panel padded>
        <ProgressTask label={words.importing} done={128} total={412} onCancel={() => toast(words.third)} />
        <div className="kit-row kit-gap">
          <Button onPress={() => toast(words.given, { onUndo: () => undefined })}>{t('undo')}</Button>
          <Button onPress={() => setOpen(true)}>{t('more')}</Button>
        </div>
        <Sheet
          title={words.title}
          isOpen={isOpen}
          onOpenChange={setOpen}
          foot={<Button variant="primary">{words.next}</Button>}
        >
          {words.prose}
        </Sheet>
      </Panel>
      <FloorSheet
        title={words.youHaveFloor}
        act={
          <Button variant="primary" size="large" icon={<MicrophoneIcon weight="fill" aria-hidden />}>
            {words.openMicrophone}
          </Button>
        }
        left="12 s"
      >
        {words.hears}
      </FloorSheet>
    </div>
  );
};
