import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRowView, StaffTag, VisitView } from '#contract';
import { useLanguage } from '../../../i18n/index.js';
import { api, useRefusalWords } from '../../../realtime/index.js';
import { Button, Given, LookAlike, Panel, Sheet, shortDay, StatusWord, Times, toast } from '../../../ui/index.js';
import { devicesQuery, unconfirmedQuery } from '../data/queries.js';
import { Loaded } from '../frame/loaded.js';

/** Confirms or revokes a device and fetches what has changed. */
const useDeviceAct = () => {
  const queries = useQueryClient();
  const sentence = useRefusalWords();
  return useMutation({
    mutationFn: ({ visitId, act }: { visitId: string; act: 'confirm' | 'revoke' }) =>
      api.post(`/api/visits/${visitId}/${act}`),
    onError: (error) => toast(sentence(error), { tone: 'bad' }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['devices'] });
      await queries.invalidateQueries({ queryKey: ['unconfirmed'] });
    },
  });
};

interface DeviceRowProps {
  visit: VisitView;
  /** Whose it is, on a list of everybody's. */
  person?: StaffTag | undefined;
  zone: string;
  town: string;
}

const DeviceRow = ({ visit, person, zone, town }: DeviceRowProps) => {
  const { t } = useTranslation('organisePeople');
  const language = useLanguage();
  const { mutate, isPending } = useDeviceAct();
  const seen = new Date(visit.lastSeenAt);
  const label = [person?.name, visit.device].filter((one) => one !== undefined).join(', ');
  return (
    <li className="ppl-device">
      <span className="ppl-device-text">
        <strong>
          {person ? (
            <>
              <Given>{person.name}</Given>,{' '}
            </>
          ) : null}
          {visit.device}
        </strong>
        {person ? <LookAlike person={person} /> : null}
        <span className="ppl-device-when">
          {t('lastSeen', { day: shortDay(seen, zone, language) })}
          <Times at={seen} zone={zone} place={town} inline tight />
        </span>
      </span>
      <StatusWord tone={visit.confirmed ? 'ok' : 'warn'}>
        {visit.confirmed ? t('confirmed') : t('unconfirmed')}
      </StatusWord>
      {visit.confirmed ? null : (
        <Button
          variant="primary"
          isDisabled={isPending}
          aria-label={`${t('confirm')}: ${label}`}
          onPress={() => mutate({ visitId: visit.id, act: 'confirm' })}
        >
          {t('confirm')}
        </Button>
      )}
      <Button
        variant="danger"
        isDisabled={isPending}
        aria-label={`${t('revokeDevice')}: ${label}`}
        onPress={() => mutate({ visitId: visit.id, act: 'revoke' })}
      >
        {t('revokeDevice')}
      </Button>
    </li>
  );
};

export interface WaitingDevicesProps {
  conferenceId: string;
  people: readonly PersonRowView[];
  zone: string;
  town: string;
}

/** Second devices that wait for staff, on top of the page; nothing when none waits. */
export const WaitingDevices = ({ conferenceId, people, zone, town }: WaitingDevicesProps) => {
  const { t } = useTranslation('organisePeople');
  const { data: visits = [] } = useQuery(unconfirmedQuery(conferenceId));
  if (visits.length === 0) return null;
  return (
    <div className="ppl-waiting">
      <Panel title={t('waiting', { count: visits.length })}>
        <p className="ppl-waiting-hint">{t('waitingHint')}</p>
        <ul>
          {visits.map((visit) => (
            <DeviceRow
              key={visit.id}
              visit={visit}
              person={people.find(({ id }) => id === visit.personId)}
              zone={zone}
              town={town}
            />
          ))}
        </ul>
      </Panel>
    </div>
  );
};

export interface PersonDevicesProps {
  person: PersonRowView | undefined;
  zone: string;
  town: string;
  onClose: () => void;
}

/** All devices of one person. */
export const PersonDevices = ({ person, zone, town, onClose }: PersonDevicesProps) => {
  const { t } = useTranslation('organisePeople');
  const devices = useQuery({ ...devicesQuery(person?.id ?? ''), enabled: person !== undefined });
  return (
    <Sheet
      title={person ? t('devicesOf', { name: person.name }) : t('devices')}
      isOpen={person !== undefined}
      onOpenChange={onClose}
    >
      <Loaded query={devices} what={t('devices')}>
        {(visits) =>
          visits.length === 0 ? (
            <p>{t('noDevices')}</p>
          ) : (
            <ul>
              {visits.map((visit) => (
                <DeviceRow key={visit.id} visit={visit} zone={zone} town={town} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Sheet>
  );
};
