import { useTranslation } from 'react-i18next';
import { isolated, useLanguage } from '../../../i18n/index.js';
import type { StagePerson } from '../../../media/index.js';
import { Mark, Panel } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useLanguageWord } from '../frame/use-language-word.js';
import { personWords } from '../frame/words.js';
import { boothsOf } from './booths.policy.js';
import type { Booth } from './use-booth.js';

const STATES = { onAir: 'boothOnAir', ready: 'boothReady', empty: 'boothEmpty' } as const;

const useName = (): ((person: StagePerson) => string) => {
  const { t } = useTranslation('booth');
  const { session } = useHere();
  const language = useLanguage();
  return ({ isSelf, attributes, name }) => {
    if (isSelf) return t('boothMine');
    const known = session.interpreters.find(({ id }) => id === attributes['personId']);
    return known ? personWords(known, language).name : name;
  };
};

/** What each booth is doing, the own one too: filled diamond on air, outline when ready. An empty one names who is planned for it. */
export const Booths = ({ booth: { language, now } }: { booth: Booth }) => {
  const { t } = useTranslation('booth');
  const viewer = useLanguage();
  const word = useLanguageWord();
  const nameOf = useName();
  const { session } = useHere();
  const planned = session.interpreters.flatMap(({ booth }) => booth ?? []);
  const languages = [...new Set([...session.interpretation, ...planned, ...(language ? [language] : [])])];
  const expected = (spoken: string): string[] =>
    session.interpreters.filter(({ booth }) => booth === spoken).map((person) => personWords(person, viewer).name);
  const list = new Intl.ListFormat(viewer);
  return (
    <Panel title={t('booths')}>
      <ul className="booth-list">
        {boothsOf(languages, now.people).map((one) => (
          <li key={one.language} data-state={one.state}>
            <Mark kind="booth" size={16} full={one.state === 'onAir'} />
            <span className="booth-list-name">{word(one.language)}</span>
            <span className="booth-list-people">
              {list.format((one.people.length > 0 ? one.people.map(nameOf) : expected(one.language)).map(isolated))}
            </span>
            <span className="booth-list-state">{t(STATES[one.state])}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
