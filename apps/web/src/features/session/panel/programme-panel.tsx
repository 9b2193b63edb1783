import { MegaphoneIcon } from '@phosphor-icons/react/dist/csr/Megaphone';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { knownLang, useLanguage } from '../../../i18n/index.js';
import { Given, HallName, SectionHead, SessionCode } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { PairOfTimes } from '../frame/pair-of-times.js';
import { inLanguage, nameAndTown } from '../frame/words.js';

const Announcements = () => {
  const { t } = useTranslation('session');
  const language = useLanguage();
  const { announcements } = useHere().live;
  if (announcements.length === 0) return null;
  return (
    <>
      <SectionHead icon={<MegaphoneIcon size={16} weight="fill" aria-hidden />} count={announcements.length}>
        {t('announcements')}
      </SectionHead>
      <ol className="announcements">
        {announcements.toReversed().map(({ id, text, language: spoken, announcedAt, by }) => (
          <li key={id}>
            <p lang={knownLang(spoken)}>
              <Given>{text}</Given>
            </p>
            <p className="announcement-foot th-meta">
              <span>{nameAndTown(by, language)}</span> <PairOfTimes at={announcedAt} inline tight isShort />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
};

/** Sessions that begin when this one is over, the soonest first. */
const Next = () => {
  const { t } = useTranslation('session');
  const language = useLanguage();
  const { programme, session } = useHere();
  const coming = programme.sessions
    .filter(({ startAt, id }) => id !== session.id && startAt >= session.endAt)
    .toSorted((one, other) => one.startAt.localeCompare(other.startAt) || one.code.localeCompare(other.code))
    .slice(0, 4);
  if (coming.length === 0) return null;
  return (
    <>
      <SectionHead>{t('afterwards')}</SectionHead>
      <ul>
        {coming.map(({ id, code, kind, titles, startAt, language: spoken }) => {
          const title = inLanguage(titles, language, spoken);
          return (
            <li key={id} className="coming">
              {code ? <SessionCode session={{ code, kind }} own={false} small /> : null}
              <span className="coming-words">
                <Link href={`/s/${id}`} className="coming-title">
                  <bdi lang={title.lang}>{title.text}</bdi>
                </Link>
                <PairOfTimes at={startAt} inline tight isShort />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** What the session is about, what was announced, and what comes next. */
export const ProgrammePanel = () => {
  const language = useLanguage();
  const { session, hall } = useHere();
  const title = inLanguage(session.titles, language, session.language);
  const abstract = inLanguage(session.abstracts, language, session.language);
  return (
    <div className="programme">
      <Announcements />
      <div className="programme-about">
        <h2 lang={title.lang}>{title.text}</h2>
        <PairOfTimes at={session.startAt} until={session.endAt} />
        <p className="th-meta">
          <HallName hall={hall} sessions={[session]} withVenue />
        </p>
        {abstract.text ? <p lang={abstract.lang}>{abstract.text}</p> : null}
      </div>
      <Next />
    </div>
  );
};
