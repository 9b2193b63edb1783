import './release.css';
import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/csr/DownloadSimple';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MeView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { useMe } from '../../../realtime/index.js';
import { ButtonLink, clockTime, shortDay, townOfMost } from '../../../ui/index.js';
import { draftQuery } from '../data/queries.js';
import { Loaded } from '../frame/loaded.js';
import { OrganiseFrame } from '../frame/organise-frame.js';
import { Changes } from './changes.js';
import { Checks } from './checks.js';
import { Publish } from './publish.js';
import { ReleaseList } from './release-list.js';

const Content = ({ me }: { me: MeView }) => {
  const { t } = useTranslation('organiseRelease');
  const draft = useQuery(draftQuery(me.conferenceId));
  return (
    <Loaded query={draft} what={t('title')} form="cards">
      {(view) => {
        const { conference, halls } = view.programme;
        return (
          <div className="org-two">
            <div className="org-stack">
              <Changes draft={view} />
              <Checks draft={view} />
            </div>
            <div className="org-stack">
              <Publish draft={view} />
              <ReleaseList
                conferenceId={conference.id}
                zone={conference.zone}
                town={townOfMost(halls) || t('atVenue')}
              />
            </div>
          </div>
        );
      }}
    </Loaded>
  );
};

/** Draft against the latest release, and the button that puts it in force. */
export default function ReleasePage() {
  const { t } = useTranslation('organiseRelease');
  const { t: words } = useTranslation('organise');
  const language = useLanguage();
  const { data: me } = useMe();
  const { data: draft } = useQuery({ ...draftQuery(me?.conferenceId ?? ''), enabled: false });
  const conference = draft?.programme.conference;
  const since = conference?.releasedAt ? new Date(conference.releasedAt) : undefined;
  const subtitle = since
    ? t('since', {
        number: conference?.release ?? 0,
        day: shortDay(since, conference!.zone, language),
        time: clockTime(since, conference!.zone, language),
      })
    : t('never');
  return (
    <OrganiseFrame
      page="release"
      title={conference ? t('check', { number: (conference.release ?? 0) + 1 }) : t('title')}
      {...(conference && { subtitle })}
      acts={
        <>
          {conference ? (
            <ButtonLink
              href={`/api/conferences/${conference.id}/schedule.json`}
              download="schedule.json"
              icon={<DownloadSimpleIcon size={20} aria-hidden />}
            >
              {t('asFile')}
            </ButtonLink>
          ) : null}
          <ButtonLink href="/organise/sessions">{words('toDraft')}</ButtonLink>
        </>
      }
    >
      {(asker) => <Content me={asker} />}
    </OrganiseFrame>
  );
}
