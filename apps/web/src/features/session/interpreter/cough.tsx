import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ChoiceSegments, Switch } from '../../../ui/index.js';
import { chooseShortcuts, useShortcutsChoice } from '../frame/shortcuts.js';
import type { Booth } from './use-booth.js';

/** Mutes for a moment, held or toggled, and the choice between both. */
export const Cough = ({ booth: { state, isToggle, chooseMode, channel } }: { booth: Booth }) => {
  const { t } = useTranslation('booth');
  const hasKeys = useShortcutsChoice();
  const modes = [
    { id: 'hold', label: t('modeHold') },
    { id: 'toggle', label: t('modeToggle') },
  ];
  const press = isToggle
    ? { onPress: () => channel.cough(!channel.isCoughing) }
    : { onPressStart: () => channel.cough(true), onPressEnd: () => channel.cough(false) };
  return (
    <div className="booth-keys">
      <AriaButton
        key={String(isToggle)}
        className="booth-cough"
        data-cough-key
        data-on={state === 'coughing'}
        isDisabled={state !== 'onAir' && state !== 'coughing'}
        aria-pressed={state === 'coughing'}
        aria-keyshortcuts="Space"
        {...press}
      >
        <ProhibitIcon size={32} aria-hidden />
        <span className="booth-cough-words">
          <span className="booth-cough-name">{t('cough')}</span>
          <span className="th-meta">{isToggle ? t('coughToggle') : t('coughHold')}</span>
        </span>
        {hasKeys ? <kbd className="booth-key">{t('keySpace')}</kbd> : null}
      </AriaButton>
      <div className="booth-modes">
        <ChoiceSegments
          label={t('coughMode')}
          choices={modes}
          value={isToggle ? 'toggle' : 'hold'}
          onChange={chooseMode}
        />
        <Switch isSelected={hasKeys} onChange={chooseShortcuts}>
          {t('shortcuts')}
        </Switch>
      </div>
    </div>
  );
};
