import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRowView } from '#contract';
import { useRefusalWords } from '../../../realtime/index.js';
import { ButtonLink, EmptyState, toast, townOfMost, viewerZone } from '../../../ui/index.js';
import { draftQuery } from '../data/queries.js';
import { conferenceName } from '../frame/conference-name.js';
import { BadgePrint } from './badge-print.js';
import { ChosenActs, type Grave } from './chosen-acts.js';
import { WaitingDevices } from './devices.js';
import { GraveSheet } from './grave-sheet.js';
import { LinkPrint } from './link-print.js';
import { usePeopleActs } from './people-acts.hook.js';
import { PeopleFilterBar } from './people-filter-bar.js';
import { filtered, NO_FILTER } from './people-filter.js';
import { PeopleTable } from './people-table.js';
import { PersonSheets } from './person-sheets.js';
import type { RowAct } from './row-acts.js';

/** Where the people meet, from the draft: for times and for the heads of what is printed. */
const useVenue = (conferenceId: string) => {
  const { t } = useTranslation('organise');
  const { data } = useQuery(draftQuery(conferenceId));
  const conference = data?.programme.conference;
  return {
    programme: data?.programme,
    zone: conference?.zone ?? viewerZone(),
    town: townOfMost(data?.programme.halls ?? []) || t('atVenue'),
    name: conferenceName(conference?.acronym ?? ''),
  };
};

const Nobody = () => {
  const { t } = useTranslation('organisePeople');
  return (
    <EmptyState
      title={t('empty')}
      acts={
        <ButtonLink href="/organise/import" variant="primary">
          {t('import')}
        </ButtonLink>
      }
    >
      {t('emptyHint')}
    </EmptyState>
  );
};

/** Filter, table, acts and what is printed. */
export const People = ({ conferenceId, people }: { conferenceId: string; people: readonly PersonRowView[] }) => {
  const sentence = useRefusalWords();
  const { programme, zone, town, name } = useVenue(conferenceId);
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<{ id: string; act: RowAct }>();
  const close = () => setOpen(undefined);
  const [grave, setGrave] = useState<Grave>();
  const acts = usePeopleActs(conferenceId);
  const shown = useMemo(() => filtered(people, filter), [people, filter]);
  const chosenPeople = people.filter(({ id }) => chosen.has(id));
  const ids = chosenPeople.map(({ id }) => id);
  const print = () => acts.printBadges.mutate(ids, { onError: (error) => toast(sentence(error), { tone: 'bad' }) });
  if (people.length === 0) return <Nobody />;
  return (
    <>
      <WaitingDevices conferenceId={conferenceId} people={people} zone={zone} town={town} />
      <PeopleFilterBar
        people={people}
        filter={filter}
        onChange={(next) => {
          setFilter(next);
          setPage(0);
        }}
      />
      <PeopleTable
        people={shown}
        programme={programme}
        chosen={chosen}
        onChoose={setChosen}
        onAct={(id, act) => setOpen({ id, act })}
        page={page}
        onPage={setPage}
      />
      {ids.length > 0 ? (
        <ChosenActs
          count={ids.length}
          more={shown.filter(({ id }) => !chosen.has(id)).length}
          isPrinting={acts.printBadges.isPending}
          onBadges={print}
          onGrave={setGrave}
          onAll={() => setChosen(new Set([...chosen, ...shown.map(({ id }) => id)]))}
          onNone={() => setChosen(new Set())}
        />
      ) : null}
      <GraveSheet
        act={grave}
        people={chosenPeople}
        progress={acts.progress}
        error={acts.doGrave.error ? sentence(acts.doGrave.error) : undefined}
        onDo={() =>
          grave && acts.doGrave.mutate({ act: grave, personIds: ids }, { onSuccess: () => setGrave(undefined) })
        }
        onCancel={() => {
          acts.doGrave.reset();
          setGrave(undefined);
        }}
      />
      <PersonSheets conferenceId={conferenceId} open={open} people={people} zone={zone} town={town} onClose={close} />
      {acts.badges ? <BadgePrint badges={acts.badges} people={people} conference={name} onClose={acts.close} /> : null}
      {acts.links ? <LinkPrint links={acts.links} people={people} conference={name} onClose={acts.close} /> : null}
    </>
  );
};
