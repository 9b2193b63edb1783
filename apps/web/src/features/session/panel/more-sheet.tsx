import { SignOutIcon } from '@phosphor-icons/react/dist/csr/SignOut';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink, Sheet, Switch, ViewerMenu } from '../../../ui/index.js';
import { chooseShortcuts, useShortcutsChoice } from '../frame/shortcuts.js';
import { useHere } from '../frame/here.js';

const KEYS = [
  ['keyMicrophone', 'Ctrl + D'],
  ['keyCamera', 'Ctrl + E'],
  ['keyTalk', 'V'],
  ['keyPeople', 'Ctrl + Shift + P'],
] as const;

/** What is needed seldom: language and look of the page, shortcuts, the console, the way out. */
export const MoreSheet = (props: { isOpen: boolean; onClose: () => void; onLeave: () => void }) => {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const { live, session } = useHere();
  const isOn = useShortcutsChoice();
  return (
    <Sheet
      title={ui('more')}
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      foot={
        <Button variant="danger" icon={<SignOutIcon aria-hidden />} onPress={props.onLeave}>
          {t('leave')}
        </Button>
      }
    >
      <div className="session-more">
        <p className="session-more-row">
          <span>{ui('languageAndTheme')}</span> <ViewerMenu />
        </p>
        <Switch isSelected={isOn} onChange={chooseShortcuts}>
          {t('shortcuts')}
        </Switch>
        <dl className="session-keys">
          {KEYS.map(([word, keys]) => (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>{keys}</dd>
            </div>
          ))}
        </dl>
        {live.audience === 'chair' ? <ButtonLink href={`/s/${session.id}/console`}>{t('toConsole')}</ButtonLink> : null}
      </div>
    </Sheet>
  );
};
