import './session-card.css';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { personWords, sessionShort, useLanguage } from '../../i18n/index.js';
import { SessionCode, StarButton } from '../../ui/index.js';
import { useHere } from './here.js';
import { elapsed } from './phase.policy.js';
import { SessionActs } from './session-acts.js';
import { SessionFacts } from './session-facts.js';
import { SessionTitle } from './session-title.js';

/** A session in the grid: its height is its length, its red edge the time that is over. */
export const SessionCard = ({ session }: { session: SessionView }) => {
  const { own, phase, now } = useHere();
  const isOwn = own.has(session.id);
  const state = phase(session);
  const isRunning = state === 'open' || state === 'paused' || state === 'due';
  return (
    <article className="session-card" data-own={isOwn} data-phase={state}>
      {isRunning ? (
        <span className="session-card-elapsed" style={{ height: `${elapsed(session, now.getTime()) * 100}%` }} />
      ) : null}
      <header>
        <SessionCode session={session} own={isOwn} small />
        <OwnWord session={session} />
        <Star session={session} />
      </header>
      <SessionTitle session={session} level={2} />
      {session.coordinator ? <p className="th-meta">{session.coordinator}</p> : null}
      <Chairs session={session} />
      <footer>
        <SessionFacts session={session} />
        <SessionActs session={session} />
      </footer>
    </article>
  );
};

export const OwnWord = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation('programme');
  const { me, own } = useHere();
  if (!own.has(session.id)) return <span />;
  const [role] = me.sessions[session.id] ?? [];
  return <span className="session-own">{role ? t(`role_${role}`) : t('ownGroup')}</span>;
};

export const Star = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { starred, star } = useHere();
  return (
    <StarButton
      isSelected={starred.has(session.id)}
      onChange={(on) => star(session.id, on)}
      aria-label={t('star', { code: sessionShort(session, language) })}
    />
  );
};

/** Where the chairs will be is not known yet: names and towns without a shape. */
const Chairs = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  if (session.moderators.length === 0) return null;
  return (
    <dl className="session-chairs">
      <dt>{t('chair')}</dt>
      {session.moderators.map((moderator) => {
        const { name, town } = personWords(moderator, language);
        return <dd key={moderator.id}>{[name, town].filter(Boolean).join(', ')}</dd>;
      })}
    </dl>
  );
};
