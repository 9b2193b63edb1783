import { KeyboardIcon } from '@phosphor-icons/react/dist/csr/Keyboard';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Sheet, Switch } from '../../../ui/index.js';
import { chooseShortcuts, useShortcutsChoice } from '../frame/shortcuts.js';

const KEYS = [
  ['act_approve', 'Alt + A'],
  ['act_onScreen', 'Alt + S'],
  ['act_answered', 'Alt + N'],
] as const;

/** Which keys there are, and the switch for all of them. */
export const KeysSheet = () => {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const isOn = useShortcutsChoice();
  return (
    <>
      <Button icon={<KeyboardIcon aria-hidden />} aria-label={t('keys')} onPress={() => setOpen(true)} />
      <Sheet title={t('keys')} isOpen={isOpen} onOpenChange={setOpen}>
        <Switch isSelected={isOn} onChange={chooseShortcuts}>
          {t('keysOn')}
        </Switch>
        <dl className="console-keys">
          {KEYS.map(([word, keys]) => (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>{keys}</dd>
            </div>
          ))}
        </dl>
        <p className="th-meta">{t('keysHint')}</p>
      </Sheet>
    </>
  );
};
