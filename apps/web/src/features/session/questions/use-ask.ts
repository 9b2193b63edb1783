import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { useCommand } from '../../../realtime/index.js';
import { toast } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useAct } from '../frame/use-act.js';
import { askLanguage } from './ask-language.policy.js';

interface Draft {
  readonly text: string;
  readonly language: string;
  readonly anonymous: boolean;
}

/** What somebody began to write survives a look into another tab. */
const begun = new Map<string, Draft>();

/** The question that is being written; what was refused comes back into the field. */
export const useAsk = () => {
  const { t } = useTranslation('session');
  const { session, live } = useHere();
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>(
    () =>
      begun.get(session.id) ?? {
        text: '',
        language: askLanguage(session, live.mine.language ?? undefined, language),
        anonymous: false,
      },
  );
  useEffect(() => void begun.set(session.id, draft), [session.id, draft]);
  const ask = useCommand('question:ask');
  const act = useAct();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const send = () => {
    const { text } = draft;
    change({ text: '' });
    void act(() => ask({ sessionId: session.id, ...draft })).then((done) => {
      if (done) toast(t('asked'));
      else setDraft((now) => (now.text === '' ? { ...now, text } : now));
    });
  };
  return { draft, change, send };
};
