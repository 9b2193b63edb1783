import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { useTranslation } from 'react-i18next';
import type { DraftView, WarningView } from '#contract';
import { LANGUAGES, sessionName, useLanguage } from '../../../i18n/index.js';
import { Panel } from '../../../ui/index.js';

const SENTENCES = {
  speaker_clash: 'warnSpeaker',
  outside_day: 'warnDay',
  no_moderator: 'warnModerator',
} as const satisfies Record<WarningView['code'], string>;

const MORE = {
  speaker_clash: 'warnSpeakerMore',
  outside_day: 'warnDayMore',
  no_moderator: 'warnModeratorMore',
} as const satisfies Record<WarningView['code'], string>;

const Check = ({ ok, title, more }: { ok: boolean; title: string; more?: string }) => (
  <li className="rel-check" data-ok={ok}>
    {ok ? <CheckCircleIcon size={24} weight="fill" aria-hidden /> : <WarningIcon size={24} weight="fill" aria-hidden />}
    <span>
      {title}
      {more ? <span className="th-meta">{more}</span> : null}
    </span>
  </li>
);

const LIMIT = 12;

/** What is right and what is worth a look before publishing. Clashes of halls and chairs cannot be stored at all. */
export const Checks = ({ draft }: { draft: DraftView }) => {
  const { t } = useTranslation('organiseRelease');
  const language = useLanguage();
  const { sessions } = draft.programme;
  const names = (ids: readonly string[]) =>
    sessions.filter(({ id }) => ids.includes(id)).map((session) => sessionName(session, language));
  const untitled = sessions.filter(({ titles }) => LANGUAGES.some((one) => !titles[one]));
  const shown = draft.warnings.slice(0, LIMIT);
  return (
    <Panel title={t('before')}>
      <ul>
        <Check ok title={t('noClash')} />
        <Check
          ok={untitled.length === 0}
          title={untitled.length === 0 ? t('allTitles') : t('missingTitles', { count: untitled.length })}
          {...(untitled[0] && { more: t('missingTitlesMore', { first: sessionName(untitled[0], language) }) })}
        />
        {shown.map((warning, index) => (
          <Check
            key={index}
            ok={false}
            title={t(SENTENCES[warning.code], {
              person: warning.detail['person'] ?? warning.detail['name'] ?? '',
              session: names(warning.sessionIds)[0] ?? '',
            })}
            more={t(MORE[warning.code], { sessions: names(warning.sessionIds).join(' | ') })}
          />
        ))}
      </ul>
      {draft.warnings.length > LIMIT ? (
        <p className="rel-check th-meta">{t('moreWarnings', { count: draft.warnings.length - LIMIT })}</p>
      ) : null}
    </Panel>
  );
};
