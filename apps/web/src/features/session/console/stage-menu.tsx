import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { useCommand, useSessionFact } from '../../../realtime/index.js';
import { Button, Menu, toast } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';
import { personWords } from '../frame/words.js';

/** What concerns everybody on the stage at once. There is no way back, so the entry says beforehand what it does. */
export const StageMenu = () => {
  const { t } = useTranslation('console');
  const { session, live } = useHere();
  const language = useLanguage();
  const act = useAct();
  const renew = useCommand('stage:renew');
  useSessionFact(session.id, 'stage:renewed', ({ body }) =>
    toast(t('renewedBy', { name: personWords(body.by, language).name })),
  );
  if (live.session.state !== 'open' && live.session.state !== 'paused') return null;
  const label = t('stageMenu');
  return (
    <Menu
      label={label}
      trigger={<Button size="small" variant="quiet" icon={<DotsThreeIcon aria-hidden />} aria-label={label} />}
      groups={[{ id: 'stage', entries: [{ id: 'renew', label: t('renew'), hint: t('renewHint') }] }]}
      onAction={() => void act(() => renew({ sessionId: session.id }))}
    />
  );
};
