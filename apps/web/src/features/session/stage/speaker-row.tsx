import './speaker-row.css';
import { useTranslation } from 'react-i18next';
import { isolated, nameLang, useLanguage } from '../../../i18n/index.js';
import type { StagePerson } from '../../../media/index.js';
import { Avatar, FloorLine, Given, LanguageTag, Mark } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { personWords } from '../frame/words.js';
import { placeOf } from './scene.policy.js';

interface Speaker {
  place: 'hall' | 'remote';
  name: string;
  /** Of a hall's name, which the programme has in one language only. */
  lang?: string | undefined;
  otherName?: string;
  note: string;
  language?: string;
}

const useSpeakerWords = (person: StagePerson | undefined): Speaker => {
  const { t } = useTranslation('session');
  const { t: ui } = useTranslation('ui');
  const language = useLanguage();
  const { live, hall, session } = useHere();
  const place = person ? placeOf(person) : 'hall';
  const tag = live.stage.people.find((one) => one.person.id === person?.attributes['personId'])?.person;
  if (tag) {
    const { town, ...names } = personWords(tag, language);
    const note = [isolated(town), ui(place)].filter(Boolean).join(', ');
    return { place, ...names, note, ...(tag.language && { language: tag.language }) };
  }
  if (person && person.attributes['kind'] !== 'hallDevice') return { place, name: person.name, note: ui(place) };
  return {
    place: 'hall',
    name: hall?.name ?? ui('hallNoun'),
    lang: hall && nameLang(hall.name, session.language),
    note: [hall?.venue, person ? t('hallSpeaks') : ''].filter(Boolean).join(', '),
  };
};

/** On the floor line: who speaks, from where, in which language. */
export const SpeakerRow = ({ person, label }: { person: StagePerson | undefined; label?: string }) => {
  const { place, name, lang, otherName, note, language } = useSpeakerWords(person);
  return (
    <div className="speaker-row">
      <FloorLine />
      <div className="speaker-row-line">
        <Avatar kind={place} name={name} size={52} />
        <div className="speaker-row-words">
          {label ? <span className="th-meta">{label}</span> : null}
          <p className="speaker-row-name" lang={lang}>
            <Given>{name}</Given>
          </p>
          <p className="speaker-row-note">
            <Mark kind={place} size={11} />
            <span>{note}</span>
            {language ? <LanguageTag code={language} /> : null}
            {otherName ? (
              <span className="speaker-row-other">
                <Given>{otherName}</Given>
              </span>
            ) : null}
          </p>
        </div>
      </div>
    </div>
  );
};
