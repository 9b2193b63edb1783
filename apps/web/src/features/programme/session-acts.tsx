import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import { ButtonLink } from '../../ui/index.js';
import { useHere } from './here.js';

/** One act per session: where this person's work is, else going in. Primary in the own one. */
export const SessionActs = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation('programme');
  const { me, own, mayJoin } = useHere();
  const roles = me.sessions[session.id] ?? [];
  const work = roles.includes('moderator') ? 'console' : roles.includes('interpreter') ? 'booth' : undefined;
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
      aria-label={t('joinCode', { code: session.code })}
    >
      {t('join')}
    </ButtonLink>
  );
};
