import './sessions.css';
import { PaletteIcon } from '@phosphor-icons/react/dist/csr/Palette';
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/dist/csr/PaperPlaneTilt';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../realtime/index.js';
import { Button, ButtonLink } from '../../../ui/index.js';
import { draftQuery } from '../data/queries.js';
import { Loaded } from '../frame/loaded.js';
import { OrganiseFrame } from '../frame/organise-frame.js';
import { AccentChoice } from './accent-choice.js';
import { Sessions } from './sessions.js';

const Content = ({ conferenceId }: { conferenceId: string }) => {
  const { t } = useTranslation('organiseSessions');
  const draft = useQuery(draftQuery(conferenceId));
  return (
    <Loaded query={draft} what={t('title')} form="cards">
      {(view) => <Sessions draft={view} />}
    </Loaded>
  );
};

/** The draft of the programme, by day and hall. */
export default function SessionsPage() {
  const { t } = useTranslation('organiseSessions');
  const { t: words } = useTranslation('organise');
  const { data: me } = useMe();
  const { data: draft } = useQuery({ ...draftQuery(me?.conferenceId ?? ''), enabled: false });
  const [isColouring, setColouring] = useState(false);
  const conference = draft?.programme.conference;
  const release = conference?.release;
  const count = draft?.changes.length ?? 0;
  const subtitle = release === undefined ? t('neverReleased') : t('changesSince', { count, release });
  return (
    <OrganiseFrame
      page="sessions"
      title={t('title')}
      {...(conference && { subtitle })}
      acts={
        conference ? (
          <>
            <Button icon={<PaletteIcon size={20} aria-hidden />} onPress={() => setColouring(true)}>
              {t('accent')}
            </Button>
            <ButtonLink
              href="/organise/release"
              variant="primary"
              icon={<PaperPlaneTiltIcon size={20} weight="fill" aria-hidden />}
            >
              {words('toRelease', { number: (release ?? 0) + 1 })}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      {(asker) => (
        <>
          <Content conferenceId={asker.conferenceId} />
          {isColouring && conference ? (
            <AccentChoice conference={conference} onClose={() => setColouring(false)} />
          ) : null}
        </>
      )}
    </OrganiseFrame>
  );
}
