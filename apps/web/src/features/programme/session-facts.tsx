import { LockSimpleIcon } from '@phosphor-icons/react/dist/csr/LockSimple';
import { PauseIcon } from '@phosphor-icons/react/dist/csr/Pause';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { useLanguage } from '../../i18n/index.js';
import { Mark, PresenceCounts, StatusWord } from '../../ui/index.js';
import { useHere } from './here.js';

/** What is known of a session in marks: who is there while it runs, its booths before, and its state in a word. */
export const SessionFacts = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation('programme');
  const { phase, programme, hallOf } = useHere();
  const state = phase(session);
  const live = programme.live[session.id];
  const isRunning = (state === 'open' || state === 'paused') && live !== undefined;
  const limit = hallOf(session)?.hygieneLimit ?? hallOf(session)?.capacity ?? null;
  const isFull = isRunning && limit !== null && live.hall >= limit;
  return (
    <div className="session-facts">
      {isFull ? <StatusWord tone="warn">{t('full')}</StatusWord> : null}
      <StateWord session={session} />
      {isRunning ? <PresenceCounts counts={{ hall: live.hall, remote: live.remote }} /> : null}
      <Booths languages={session.interpretation} />
    </div>
  );
};

const StateWord = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation('programme');
  const state = useHere().phase(session);
  if (state === 'paused')
    return (
      <span className="th-status-word" data-tone="none">
        <PauseIcon size={18} weight="fill" aria-hidden />
        {t('paused')}
      </span>
    );
  if (state === 'closed')
    return (
      <span className="th-status-word" data-tone="none">
        <LockSimpleIcon size={18} weight="fill" aria-hidden />
        {t('closed')}
      </span>
    );
  return state === 'due' ? <span className="th-meta">{t('due')}</span> : null;
};

/** Languages that have a booth, named in the viewer's language. */
const Booths = ({ languages }: { languages: readonly string[] }) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  if (languages.length === 0) return null;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const words = languages.map((one) => names.of(one) ?? one).join(', ');
  return (
    <span className="session-booths">
      <Mark kind="booth" size={12} label={t('booths')} />
      {words.charAt(0).toLocaleUpperCase(language) + words.slice(1)}
    </span>
  );
};
