import { useTranslation } from 'react-i18next';
import type { MeView, SessionView } from '#contract';
import { sessionShort, useLanguage } from '../../i18n/index.js';
import { ButtonLink } from '../../ui/index.js';
import { useHere } from './here.js';
import type { Phase } from './phase.policy.js';

type Work = 'console' | 'booth' | 'device';

/** The page on which this person has work in the session. */
const workOf = (me: MeView, sessionId: string, phase: Phase): Work | undefined => {
  const roles = me.sessions[sessionId] ?? [];
  if (roles.includes('moderator')) return 'console';
  if (roles.includes('interpreter')) return 'booth';
  return me.roles.includes('hallDevice') && phase !== 'closed' && phase !== 'past' ? 'device' : undefined;
};

/** One act per session: where this person's work is, else going in. Primary in the own one. */
export const SessionActs = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { me, own, mayJoin, phase } = useHere();
  const work = workOf(me, session.id, phase(session));
  if (work)
    return (
      <ButtonLink href={`/s/${session.id}/${work}`} variant="primary" wide>
        {t(work)}
      </ButtonLink>
    );
  if (!mayJoin(session)) return null;
  const variant = own.has(session.id) ? 'primary' : 'secondary';
  return (
    <ButtonLink
      href={`/s/${session.id}/join`}
      variant={variant}
      wide
      aria-label={t('joinCode', { code: sessionShort(session, language) })}
    >
      {t('join')}
    </ButtonLink>
  );
};
