import { useTranslation } from 'react-i18next';
import { Button, ErrorState, TopBar } from '../ui/index.js';

/** A page threw: one sentence and the way out; the reason goes to the browser's console. */
export const CrashPage = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('pages');
  return (
    <>
      <TopBar title="Twinhall" />
      <ErrorState
        title={t('failed')}
        code={error instanceof Error ? error.name : 'Error'}
        acts={
          <Button variant="primary" onPress={() => window.location.reload()}>
            {t('failedAct')}
          </Button>
        }
      >
        {t('failedHint')}
      </ErrorState>
    </>
  );
};
