import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRole } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { Button, Given, SearchField, Select } from '../../../ui/index.js';
import { peopleQuery } from '../data/queries.js';
import { textIn } from '../data/titles.js';
import { firstBooth, type Appointed } from './session-draft.js';

export interface PersonPickerProps {
  conferenceId: string;
  role: SessionRole;
  label: string;
  people: readonly Appointed[];
  /** Languages with a booth, for interpreters. */
  booths: readonly string[];
  onChange: (people: Appointed[]) => void;
}

const MOST = 6;

const useFound = (conferenceId: string, search: string, taken: readonly Appointed[]) => {
  const { data = [] } = useQuery(peopleQuery(conferenceId));
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted.length < 2) return [];
  const isTaken = new Set(taken.map(({ personId }) => personId));
  return data
    .filter(
      ({ id, name, nameCyrillic = '' }) =>
        !isTaken.has(id) && `${name} ${nameCyrillic}`.toLocaleLowerCase().includes(wanted),
    )
    .slice(0, MOST);
};

/** People with one role: added by name, taken away with the cross. */
export const PersonPicker = ({ conferenceId, role, label, people, booths, onChange }: PersonPickerProps) => {
  const { t, i18n } = useTranslation('organiseSessions');
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const found = useFound(conferenceId, search, people);
  const languageName = (code: string): string =>
    new Intl.DisplayNames([i18n.language], { type: 'language' }).of(code) ?? code;
  const change = (personId: string, booth: string) =>
    onChange(people.map((one) => (one.personId === personId ? { ...one, booth } : one)));
  return (
    <fieldset className="ses-people">
      <legend className="th-label">{label}</legend>
      <ul>
        {people.map((person) => (
          <li key={person.personId}>
            <span className="ses-people-name">
              <Given>{person.name}</Given>
            </span>
            {role === 'interpreter' ? (
              <Select
                label={t('boothOf', { name: person.name })}
                labelHidden
                options={booths.map((id) => ({ id, label: languageName(id) }))}
                value={person.booth ?? null}
                placeholder={t('chooseBooth')}
                onChange={(booth) => change(person.personId, booth)}
              />
            ) : null}
            <Button
              size="small"
              variant="quiet"
              icon={<XIcon size={18} aria-hidden />}
              aria-label={t('takeAway', { name: person.name })}
              onPress={() => onChange(people.filter(({ personId }) => personId !== person.personId))}
            />
          </li>
        ))}
      </ul>
      <SearchField label={t('addPerson')} value={search} onChange={setSearch} />
      <ul>
        {found.map((person) => (
          <li key={person.id}>
            <span className="ses-people-name">
              <Given>{person.name}</Given> <span className="th-meta">{textIn(person.town, language)}</span>
            </span>
            <Button
              size="small"
              icon={<PlusIcon size={16} weight="bold" aria-hidden />}
              aria-label={t('add', { name: person.name })}
              onPress={() => {
                const booth = role === 'interpreter' ? firstBooth(booths, person.language) : undefined;
                onChange([...people, { personId: person.id, name: person.name, role, ...(booth && { booth }) }]);
                setSearch('');
              }}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
