import { ArrowsLeftRightIcon } from '@phosphor-icons/react/dist/csr/ArrowsLeftRight';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, OccupancyBar } from '../../../ui/index.js';
import { WaitingDevices } from '../devices/waiting-devices.js';
import { Lamp } from '../lamp/lamp.js';
import { wakeSound } from '../lamp/signals.js';
import type { DoorScan } from '../queue/door-scan.js';
import { CameraView } from '../reader/camera-view.js';
import { useHandScanner } from '../reader/use-hand-scanner.js';
import type { Place, Station } from '../station/station.js';
import { useDoor, type Subject } from '../use-door.js';
import { Direction } from './direction.js';
import { LastScans } from './last-scans.js';
import { NameSearch } from './name-search.js';
import { Unsent } from './unsent.js';
import { useOccupancy } from './use-occupancy.js';

export interface ReadyProps {
  conferenceId: string;
  station: Station;
  place: Place;
  door: string;
  zone: string;
  onDirection: (direction: Station['direction']) => void;
  /** To another hall or session. */
  onLeave: () => void;
}

/** Whom a scan was about; by name once the badge was resolved. */
const subjectOf = ({ item, receipt, name = '' }: DoorScan): Subject => {
  if (receipt?.person) return { personId: receipt.person.id, name: receipt.person.name };
  return item.badge === undefined ? { personId: item.personId ?? '', name } : { badge: item.badge };
};

/** The door at work: camera, in and out, occupancy, last scans; the lamp over all of it. */
export const Ready = ({ conferenceId, station, place, door, zone, onDirection, onLeave }: ReadyProps) => {
  const { t } = useTranslation('door');
  const { state, shown, scan, next, retry } = useDoor(conferenceId, station);
  const occupancy = useOccupancy(conferenceId, place.hall.id, state);
  const [isSearching, setSearching] = useState(false);
  const isRed = shown?.receipt?.colour === 'red';
  useHandScanner((text) => scan({ badge: text }));
  return (
    <>
      <div className="door-ready" inert={shown !== undefined} onPointerDown={wakeSound}>
        <div className="door-work">
          <div className="door-status">
            <Unsent state={state} onRetry={retry} />
            <Button size="small" icon={<ArrowsLeftRightIcon size={18} aria-hidden />} onPress={onLeave}>
              {t('change')}
            </Button>
          </div>
          <CameraView
            purpose={station.direction}
            isPaused={isRed || isSearching}
            onText={(text) => scan({ badge: text })}
          />
          <Direction value={station.direction} onChange={onDirection} />
          {occupancy ? (
            <OccupancyBar count={occupancy.inside} limit={occupancy.limit} name={t('occupancy')} />
          ) : (
            <p className="th-meta">{t('occupancyUnknown')}</p>
          )}
        </div>
        <div className="door-side">
          <LastScans scans={state.scans} zone={zone} />
          <div className="door-foot">
            <WaitingDevices conferenceId={conferenceId} />
            <Button
              size="huge"
              wide
              icon={<MagnifyingGlassIcon size={24} aria-hidden />}
              onPress={() => setSearching(true)}
            >
              {t('search')}
            </Button>
          </div>
        </div>
      </div>
      <NameSearch
        conferenceId={conferenceId}
        hallId={place.hall.id}
        zone={zone}
        direction={station.direction}
        isOpen={isSearching}
        onOpenChange={setSearching}
        onPerson={(person) => {
          setSearching(false);
          scan({ personId: person.id, name: person.name });
        }}
      />
      {shown ? (
        <Lamp
          key={shown.item.id}
          scan={shown}
          door={door}
          zone={zone}
          unsent={state.unsent}
          occupancy={occupancy}
          onNext={next}
          onOpposite={(one) => scan(subjectOf(one), { direction: one.item.direction === 'in' ? 'out' : 'in' })}
          onOverLimit={(one, reason) =>
            scan(subjectOf(one), { direction: one.item.direction, overLimitReason: reason })
          }
        />
      ) : null}
    </>
  );
};
