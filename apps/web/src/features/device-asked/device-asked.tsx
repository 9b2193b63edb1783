import { DevicesIcon } from '@phosphor-icons/react/dist/csr/Devices';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAskingDevices, useRefusalWords } from '../../realtime/index.js';
import { Button, Sheet, toast } from '../../ui/index.js';

/** Wherever somebody is logged in: "a second device wants in with your link", yes or no. */
export const DeviceAsked = () => {
  const { t } = useTranslation('device');
  const sentence = useRefusalWords();
  const [visit] = useAskingDevices();
  const [putAside, setPutAside] = useState<string>();
  if (!visit || visit.id === putAside) return null;
  const answer = async (way: 'confirm' | 'revoke') => {
    try {
      await api.post(`/api/visits/${visit.id}/${way}`);
      setPutAside(visit.id);
      toast(t(way === 'confirm' ? 'confirmed' : 'rejected', { device: visit.device }));
    } catch (error) {
      toast(sentence(error), { tone: 'bad' });
    }
  };
  return (
    <Sheet
      title={t('asks')}
      isOpen
      onOpenChange={(open) => {
        if (!open) setPutAside(visit.id);
      }}
      foot={
        <>
          <Button onPress={() => void answer('revoke')}>{t('reject')}</Button>
          <Button variant="primary" icon={<DevicesIcon aria-hidden />} onPress={() => void answer('confirm')}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('asksHint', { device: visit.device })}</p>
      <p>{t('asksWarning')}</p>
    </Sheet>
  );
};
