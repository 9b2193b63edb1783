import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoorPersonView, DoorSearchView } from '#contract';
import { isolated, useLanguage } from '../../../i18n/index.js';
import { api, mayRetry, useRefusalWords } from '../../../realtime/index.js';
import { Button, clockTime, Given, LookAlike, SearchField, Sheet } from '../../../ui/index.js';

export interface NameSearchProps {
  conferenceId: string;
  hallId: string;
  zone: string;
  direction: 'in' | 'out';
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onPerson: (person: DoorPersonView) => void;
}

const SHORTEST = 2;

const useFound = (conferenceId: string, hallId: string, query: string) =>
  useQuery({
    queryKey: ['door-search', conferenceId, hallId, query],
    queryFn: () =>
      api.get<DoorSearchView>(
        `/api/conferences/${conferenceId}/door-search?${new URLSearchParams({ query, hallId }).toString()}`,
      ),
    enabled: query.length >= SHORTEST,
    retry: mayRetry,
    staleTime: 5_000,
    placeholderData: (before) => before,
  });

const Found = ({
  person,
  zone,
  word,
  onPress,
}: {
  person: DoorPersonView;
  zone: string;
  word: string;
  onPress: () => void;
}) => {
  const { t } = useTranslation('door');
  const language = useLanguage();
  const town = person.town[language] ?? Object.values(person.town)[0];
  const inside = person.insideSince ? clockTime(new Date(person.insideSince), zone, language) : undefined;
  const more = [person.nameCyrillic, town, inside ? t('insideSince', { time: inside }) : undefined];
  return (
    <li>
      <span className="door-last-text">
        <strong>
          <Given>{person.name}</Given>
        </strong>
        <span className="th-meta">{more.flatMap((words) => (words ? isolated(words) : [])).join(', ')}</span>
        <LookAlike person={person} />
      </span>
      <Button variant="primary" onPress={onPress} aria-label={`${word}: ${person.name}`}>
        {word}
      </Button>
    </li>
  );
};

/** Somebody without a badge: found by name, counted like a scan. */
export const NameSearch = (props: NameSearchProps) => {
  const { conferenceId, hallId, zone, direction, isOpen, onOpenChange, onPerson } = props;
  const { t } = useTranslation('door');
  const sentence = useRefusalWords();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data, error } = useFound(conferenceId, hallId, query);
  const people = query.length >= SHORTEST ? (data?.people ?? []) : [];
  const word = direction === 'in' ? t('in') : t('out');
  return (
    <Sheet title={t('search')} isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="door-search">
        <SearchField label={t('searchName')} value={typed} onChange={setTyped} />
        <p className="th-meta" role="status">
          {error ? sentence(error) : query.length < SHORTEST ? t('searchHint') : t('found', { count: people.length })}
        </p>
        <ul className="door-last">
          {people.map((person) => (
            <Found
              key={person.id}
              person={person}
              zone={zone}
              word={word}
              onPress={() => {
                setTyped('');
                onPerson(person);
              }}
            />
          ))}
        </ul>
      </div>
    </Sheet>
  );
};
