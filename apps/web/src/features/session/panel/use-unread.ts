import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../../ui/index.js';
import { useHere } from '../frame/here.js';
import { useArrivals } from '../frame/use-arrivals.js';

export type PanelTab = 'questions' | 'people' | 'programme';

const PUBLIC: readonly string[] = ['visible', 'onScreen'];

/** Which tab is open and which others have something new. Announcements are also said in a toast. */
export const useUnread = (first: PanelTab = 'questions') => {
  const { t } = useTranslation('session');
  const { live } = useHere();
  const [tab, setTab] = useState<PanelTab>(first);
  const [unread, setUnread] = useState<ReadonlySet<PanelTab>>(new Set());
  const mark = (one: PanelTab) => {
    if (one !== tab) setUnread((before) => new Set([...before, one]));
  };
  const { questions, stage, announcements } = live;
  const shown = useMemo(
    () => questions.filter(({ state, mine }) => PUBLIC.includes(state) && !mine).map(({ id }) => id),
    [questions],
  );
  const onStage = useMemo(() => stage.people.map(({ person }) => person.id), [stage.people]);
  const said = useMemo(() => announcements.map(({ id }) => id), [announcements]);
  useArrivals(shown, () => mark('questions'));
  useArrivals(onStage, () => mark('people'));
  useArrivals(said, (id) => {
    mark('programme');
    const text = announcements.find((one) => one.id === id)?.text;
    if (text) toast(t('announced', { text }));
  });
  const open = (one: PanelTab) => {
    setTab(one);
    setUnread((before) => new Set([...before].filter((other) => other !== one)));
  };
  return { tab, unread, open };
};
