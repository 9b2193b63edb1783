import './programme.css';
import { useTranslation } from 'react-i18next';
import type { MeView, ProgrammeView } from '#contract';
import { inLanguage, useLanguage } from '../../i18n/index.js';
import { Button, EmptyState, TopBar } from '../../ui/index.js';
import { daySpan } from './day-words.js';
import { DayChoice } from './day-choice.js';
import { Filters } from './filters.js';
import { Grid } from './grid.js';
import { HereProvider, useHere } from './here.js';
import { List } from './list.js';
import { OldBanner } from './old-banner.js';
import { OwnMenu } from './own-menu.js';
import { useNav } from './use-nav.js';
import { useTimetable } from './use-timetable.js';
import { useWide } from './use-wide.js';

/** Grid by hall where there is room, list by time on a phone. */
export const Programme = ({ programme, me }: { programme: ProgrammeView; me: MeView }) => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const timetable = useTimetable(programme, me);
  const { conference } = programme;
  const title = inLanguage(conference.titles, language);
  const dates = daySpan(conference.startDate, conference.endDate, language);
  return (
    <HereProvider value={timetable}>
      <TopBar
        title={<bdi lang={title.lang}>{title.text}</bdi>}
        subtitle={t('placeAndDates', { place: timetable.place, dates })}
        nav={useNav(me)}
      >
        <OwnMenu me={me} />
      </TopBar>
      <OldBanner />
      <div className="programme">
        <div className="programme-head">
          <DayChoice />
          <Filters />
        </div>
        <Day />
      </div>
    </HereProvider>
  );
};

const Day = () => {
  const isWide = useWide();
  const { sessions } = useHere();
  if (sessions.length === 0) return <Nothing />;
  return isWide ? <Grid /> : <List />;
};

/** Says why the day is empty and leads out. */
const Nothing = () => {
  const { t } = useTranslation('programme');
  const { search, setSearch, onlyStarred, setOnlyStarred } = useHere();
  const showAll = () => {
    setSearch('');
    setOnlyStarred(false);
  };
  if (search === '' && !onlyStarred) return <EmptyState title={t('emptyDay')}>{t('emptyDayHint')}</EmptyState>;
  return (
    <EmptyState title={t('nothingFound')} acts={<Button onPress={showAll}>{t('showAll')}</Button>}>
      {onlyStarred && search === '' ? t('nothingStarredHint') : t('nothingFoundHint')}
    </EmptyState>
  );
};
