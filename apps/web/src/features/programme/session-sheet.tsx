import { useTranslation } from 'react-i18next';
import type { InterpreterTag, SessionView } from '#contract';
import { inLanguage, isolated, knownLang, personWords, sessionName, useLanguage } from '../../i18n/index.js';
import { HallName, Sheet, Times, townOf } from '../../ui/index.js';
import { useHere } from './here.js';
import { SessionActs } from './session-acts.js';
import { SessionFacts } from './session-facts.js';

interface SessionSheetProps {
  session: SessionView;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Both titles, times, hall, abstract and people of one session. */
export const SessionSheet = ({ session, isOpen, onOpenChange }: SessionSheetProps) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { hallOf, programme, zone, place } = useHere();
  const { titles, abstracts, coordinator } = session;
  const title = inLanguage(titles, language, session.language);
  const abstract = inLanguage(abstracts, language, session.language);
  const others = Object.entries(titles).filter(([lang, text]) => lang !== title.lang && text && text !== title.text);
  return (
    <Sheet
      title={sessionName(session, language)}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      foot={<SessionActs session={session} />}
    >
      <div className="session-sheet">
        {others.map(([lang, text]) => (
          <p key={lang} lang={knownLang(lang)} className="session-sheet-title">
            {text}
          </p>
        ))}
        <Times at={session.startAt} until={session.endAt} zone={zone} place={townOf(hallOf(session)?.venue) || place} />
        {session.timeAssumed ? <p className="th-meta">{t('timeAssumed')}</p> : null}
        <p>
          <HallName hall={hallOf(session)} sessions={programme.sessions} withVenue />
        </p>
        {abstract.text ? <p lang={abstract.lang}>{abstract.text}</p> : null}
        {coordinator ? <p className="th-meta">{coordinator}</p> : null}
        <People session={session} />
        <SessionFacts session={session} />
      </div>
    </Sheet>
  );
};

const People = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const rows = [
    [t('chair'), session.moderators],
    [t('speakers'), session.speakers],
    [t('interpreters'), session.interpreters],
  ] as const;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const words = (person: InterpreterTag): string => {
    const { name, town } = personWords(person, language);
    return [isolated(name), isolated(town), person.booth && names.of(person.booth)].filter(Boolean).join(', ');
  };
  return (
    <dl className="session-sheet-people">
      {rows.map(([role, people]) =>
        people.length > 0 ? (
          <div key={role}>
            <dt>{role}</dt>
            {people.map((person) => (
              <dd key={person.id}>{words(person)}</dd>
            ))}
          </div>
        ) : null,
      )}
    </dl>
  );
};
