import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/index.js';
import { ChoiceSegments, localDay } from '../../ui/index.js';
import { dayAndMonth, weekday } from './day-words.js';
import { useHere } from './here.js';
import { useWide } from './use-wide.js';

/** One of the days; today says so. */
export const DayChoice = () => {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const isWide = useWide();
  const { programme, day, chooseDay, now, zone } = useHere();
  const today = localDay(now, zone);
  const choices = programme.days.map(({ date }) => {
    const form = isWide ? 'long' : 'short';
    const name = weekday(date, language, form);
    const hint = dayAndMonth(date, language, form);
    return { id: date, label: date === today ? t('today', { day: name }) : name, hint };
  });
  return (
    <div className="programme-days">
      <ChoiceSegments label={t('days')} choices={choices} value={day} onChange={chooseDay} />
    </div>
  );
};
