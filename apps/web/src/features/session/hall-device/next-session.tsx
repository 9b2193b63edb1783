import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { useConference } from '../../../realtime/index.js';
import { ButtonLink, Panel, SessionCode } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { PairOfTimes } from '../frame/pair-of-times.js';
import { inLanguage } from '../frame/words.js';
import { nextInHall } from './next-in-hall.policy.js';

/** What this hall has next, and the one button that leads there; the device starts there by itself. */
export const NextSession = () => {
  const { t } = useTranslation('hallDevice');
  const language = useLanguage();
  const { programme, session, live } = useHere();
  const conference = useConference();
  const states = conference.phase === 'reading' ? conference.view.sessions : {};
  const next = nextInHall(programme.sessions, session, states);
  const title = next && inLanguage(next.titles, language, next.language);
  return (
    <Panel title={t('next')} padded>
      {next && title ? (
        <div className="device-next">
          <PairOfTimes at={next.startAt} until={next.endAt} />
          <p>
            {next.code ? <SessionCode session={next} own={false} small /> : null}{' '}
            <bdi lang={title.lang}>{title.text}</bdi>
          </p>
          <ButtonLink
            href={`/s/${next.id}/device`}
            size="large"
            variant={live.session.state === 'closed' ? 'primary' : 'secondary'}
          >
            {t('goNext')}
          </ButtonLink>
        </div>
      ) : (
        <p>{t('nextNone')}</p>
      )}
    </Panel>
  );
};
