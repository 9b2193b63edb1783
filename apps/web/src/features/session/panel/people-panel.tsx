import { useTranslation } from 'react-i18next';
import type { PersonTag } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { HallName, PersonLine, PresenceCounts, SectionHead, type MarkKind } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { personWords } from '../frame/words.js';

const Person = ({ person, kind, note }: { person: PersonTag; kind: MarkKind; note?: string }) => {
  const language = useLanguage();
  const words = personWords(person, language);
  return (
    <li className="people-row">
      <PersonLine
        {...words}
        kind={kind}
        withPlace={note === undefined}
        {...(person.language && { language: person.language })}
        {...(note !== undefined && { note: [words.town, note].filter(Boolean).join(', ') })}
      />
    </li>
  );
};

/** How many people are where, and who is on the stage. Names of listeners are not for everybody. */
export const PeoplePanel = () => {
  const { t } = useTranslation('session');
  const { live, session, hall } = useHere();
  const { presence, stage } = live;
  const onStage = stage.people.filter(({ invited, sources }) => !invited && sources.length > 0);
  const names = new Set(onStage.map(({ person }) => person.id));
  const off = (people: readonly PersonTag[]) => people.filter(({ id }) => !names.has(id));
  return (
    <div className="people">
      <div className="people-counts">
        <PresenceCounts counts={{ hall: presence.hall, remote: presence.remote }} big />
        <span className="th-meta">{t('peopleTotal', { count: presence.total })}</span>
      </div>
      <SectionHead count={onStage.length + (stage.hallFeed === 'live' ? 1 : 0)}>{t('onStage')}</SectionHead>
      <ul>
        {stage.hallFeed === 'none' ? null : (
          <li className="people-row">
            <PersonLine name={hall?.name ?? t('hallName')} kind="hall" note={t(`feed_${stage.hallFeed}`)} />
          </li>
        )}
        {onStage.map(({ person, place }) => (
          <Person key={person.id} person={person} kind={place} />
        ))}
        {onStage.length === 0 && stage.hallFeed === 'none' ? <li className="people-row">{t('stageEmpty')}</li> : null}
      </ul>
      <SectionHead count={session.moderators.length + session.speakers.length}>{t('roles')}</SectionHead>
      <ul>
        {off(session.moderators).map((person) => (
          <Person key={person.id} person={person} kind="hall" note={t('moderation')} />
        ))}
        {off(session.speakers).map((person) => (
          <Person key={person.id} person={person} kind="hall" note={t('speaker')} />
        ))}
      </ul>
      <p className="people-place th-meta">
        <HallName hall={hall} sessions={[session]} withVenue />
      </p>
    </div>
  );
};
