import { useState } from 'react';
import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/csr/UsersThree';
import type { Selection } from 'react-aria-components';
import {
  Button,
  List,
  Panel,
  PersonLine,
  QuestionCard,
  SectionHead,
  SelectionBar,
  Table,
  Tabs,
} from '../../ui/index.js';
import { useSamples } from './use-samples.js';

const PEOPLE = [
  { id: 'a', name: 'Anna Sokolowa', other: 'Анна Соколова', kind: 'hall', town: 'Wladimir' },
  { id: 'b', name: 'Uwe Brandstätter', other: 'Уве Брандштеттер', kind: 'remote', town: 'Erlangen' },
  { id: 'c', name: 'Birgit Möller', other: 'Биргит Мёллер', kind: 'site', town: 'Suhl' },
] as const;

export const QuestionsPanel = () => {
  const words = useSamples();
  const [voted, setVoted] = useState(true);
  const common = { text: words.question, author: 'U. Brandstätter, Erlangen', place: 'remote', votes: 17 } as const;
  const questions = (
    <>
      <QuestionCard
        {...common}
        language="de"
        onScreen
        vote={{ voted, onVote: setVoted }}
        translation={{ text: 'Как привлечь молодых людей?', language: 'ru', confirmed: true }}
      />
      <SectionHead icon={<HandPalmIcon size={16} aria-hidden />} count={2}>
        {words.queue}
      </SectionHead>
      <QuestionCard {...common} language="de" act={<Button size="small">{words.answered}</Button>} />
    </>
  );
  const people = (
    <List label={words.queue} items={PEOPLE} textOf={({ name }) => name} isMarked={({ id }) => id === 'a'}>
      {({ name, kind, town }) => (
        <>
          <PersonLine name={name} kind={kind} town={town} withPlace />
          <Button size="small">{words.act}</Button>
        </>
      )}
    </List>
  );
  return (
    <Panel title={words.questions} count={9}>
      <Tabs
        label={words.questions}
        items={[
          {
            id: 'q',
            label: words.questions,
            icon: <QuestionIcon aria-hidden />,
            iconOn: <QuestionIcon weight="fill" aria-hidden />,
            children: questions,
          },
          { id: 'p', label: words.queue, icon: <UsersThreeIcon aria-hidden />, unread: true, children: people },
        ]}
      />
    </Panel>
  );
};

export const TablePanel = () => {
  const words = useSamples();
  const [chosen, setChosen] = useState<Selection>(new Set(['a']));
  const count = chosen === 'all' ? PEOPLE.length : chosen.size;
  return (
    <>
      <Panel title={words.table}>
        <Table
          label={words.table}
          rows={PEOPLE}
          chosen={chosen}
          onChoose={setChosen}
          columns={[
            {
              id: 'name',
              label: words.name,
              isRowHeader: true,
              cell: ({ name, kind, other }) => <PersonLine name={name} kind={kind} note={other} />,
            },
            { id: 'town', label: words.townHead, cell: ({ town }) => town },
          ]}
        />
      </Panel>
      <SelectionBar count={count}>
        <Button variant="primary">{words.print}</Button>
        <Button>{words.third}</Button>
      </SelectionBar>
    </>
  );
};
