import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentPersonView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { Button, List, LookAlike, PersonLine, SearchField, Skeleton } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { personWords } from '../frame/words.js';
import { usePresent } from './use-present.js';
import { useStageActs } from './use-stage-acts.js';

const fits = ({ name, nameCyrillic = '', town }: PresentPersonView, wish: string): boolean =>
  [name, nameCyrillic, ...Object.values(town)].some((text) =>
    text?.toLocaleLowerCase().includes(wish.trim().toLocaleLowerCase()),
  );

/** Only from afar: a phone in the hall never sends sound. */
const mayBeAsked = ({ place, onStage }: PresentPersonView): boolean => place === 'remote' && !onStage;

/** The staff's list of who is here; the remote ones can be asked onto the stage. */
export const PresentPeople = () => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { live } = useHere();
  const { people } = usePresent();
  const { invite } = useStageActs();
  const [wish, setWish] = useState('');
  if (!people) return <Skeleton what={t('present')} />;
  const asked = new Set(live.stage.people.map(({ person }) => person.id));
  const isRunning = live.session.state === 'open' || live.session.state === 'paused';
  return (
    <>
      <div className="console-search">
        <SearchField label={t('searchPerson')} value={wish} onChange={setWish} />
      </div>
      <List
        label={t('present')}
        items={people.filter((person) => fits(person, wish))}
        textOf={({ name }) => name}
        empty={<p className="console-none th-meta">{wish ? t('nobodyFits') : t('nobodyHere')}</p>}
      >
        {(person) => {
          const words = personWords(person, language);
          return (
            <div className="console-person">
              <div className="console-person-name">
                <PersonLine
                  {...words}
                  kind={person.place}
                  size={36}
                  {...(person.language && { language: person.language })}
                />
                <LookAlike person={person} />
              </div>
              {isRunning && live.stage.available && mayBeAsked(person) && !asked.has(person.id) ? (
                <Button size="small" onPress={() => void invite(person)}>
                  {t('invite')}
                </Button>
              ) : null}
            </div>
          );
        }}
      </List>
    </>
  );
};
