import { DevicesIcon } from '@phosphor-icons/react/dist/csr/Devices';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated, personWords, useLanguage } from '../../../i18n/index.js';
import { Button, Given, LookAlike, Sheet } from '../../../ui/index.js';
import { useWaitingDevices } from './use-waiting-devices.js';

/** Who comes to the door with a second device is let in here, after a look at the badge. Nothing while none waits. */
export const WaitingDevices = ({ conferenceId }: { conferenceId: string }) => {
  const { t } = useTranslation('door');
  const language = useLanguage();
  const { visits, decide } = useWaitingDevices(conferenceId);
  const [isOpen, setOpen] = useState(false);
  if (visits.length === 0) {
    // The next device that asks must not open the sheet over what the steward does then.
    if (isOpen) setOpen(false);
    return null;
  }
  return (
    <>
      <Button wide icon={<DevicesIcon size={24} aria-hidden />} onPress={() => setOpen(true)}>
        {t('devicesWait', { count: visits.length })}
      </Button>
      <Sheet title={t('devicesWait', { count: visits.length })} isOpen={isOpen} onOpenChange={setOpen}>
        <div className="door-search">
          <p>{t('devicesWaitHint')}</p>
          <ul className="door-last">
            {visits.map(({ id: visitId, device, person }) => {
              const { name, town } = personWords(person, language);
              return (
                <li key={visitId}>
                  <span className="door-last-text">
                    <strong>
                      <Given>{name}</Given>
                    </strong>
                    <span className="th-meta">{[isolated(town), device].filter(Boolean).join(', ')}</span>
                  </span>
                  <Button
                    variant="danger"
                    aria-label={`${t('deviceReject')}: ${name}, ${device}`}
                    onPress={() => decide({ visitId, act: 'revoke' })}
                  >
                    {t('deviceReject')}
                  </Button>
                  <Button
                    variant="primary"
                    aria-label={`${t('deviceConfirm')}: ${name}, ${device}`}
                    onPress={() => decide({ visitId, act: 'confirm' })}
                  >
                    {t('deviceConfirm')}
                  </Button>
                  <LookAlike person={person} />
                </li>
              );
            })}
          </ul>
        </div>
      </Sheet>
    </>
  );
};
