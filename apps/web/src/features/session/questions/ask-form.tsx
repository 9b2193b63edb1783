import './ask-form.css';
import { PaperPlaneRightIcon } from '@phosphor-icons/react/dist/csr/PaperPlaneRight';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../i18n/index.js';
import { Button, Switch } from '../../../ui/index.js';
import { AskFields } from './ask-fields.js';
import { isSendable } from './ask-counter.js';
import { useAsk } from './use-ask.js';

const SAID_IN = { de: 'askInDe', ru: 'askInRu', en: 'askInEn' } as const;
const spoken = (language: string): Language => LANGUAGES.find((one) => one === language) ?? 'en';

/** One line at the foot of the questions; opens into the whole form. */
export const AskForm = () => {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const { draft, change, send } = useAsk();
  const [isOpen, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) form.current?.querySelector('textarea')?.focus();
    else if (wasOpen.current) opener.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <div className="ask-closed" ref={opener}>
        <Button wide onPress={() => setOpen(true)} icon={<PaperPlaneRightIcon aria-hidden />}>
          {t(SAID_IN[spoken(draft.language)])}
        </Button>
      </div>
    );
  }
  const submit = () => {
    if (!isSendable(draft.text)) return;
    send();
    setOpen(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form
      className="ask-form"
      ref={form}
      aria-label={t('ask')}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <AskFields
        text={draft.text}
        onText={(text) => change({ text })}
        language={draft.language}
        onLanguage={(language) => change({ language })}
      />
      <Switch isSelected={draft.anonymous} onChange={(anonymous) => change({ anonymous })}>
        {t('askAnonymous')}
      </Switch>
      <div className="ask-acts">
        <Button icon={<XIcon aria-hidden />} onPress={() => setOpen(false)} aria-label={ui('close')} />
        <Button type="submit" variant="primary" isDisabled={!isSendable(draft.text)}>
          {t('ask')}
        </Button>
      </div>
    </form>
  );
};
