import { QrCodeIcon } from '@phosphor-icons/react/dist/csr/QrCode';
import { ArrowUUpLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpLeft';
import { useTranslation } from 'react-i18next';
import { Button, ScanResult, type Lamp } from '../../ui/index.js';
import { useSamples } from './use-samples.js';

export const Lamps = () => {
  const words = useSamples();
  const { t } = useTranslation('ui');
  const verdicts: [Lamp, string][] = [
    ['green', words.verdict],
    ['yellow', words.again],
    ['red', words.refused],
  ];
  return (
    <div className="kit-lamps">
      {verdicts.map(([lamp, verdict]) => (
        <ScanResult
          key={lamp}
          lamp={lamp}
          door={words.door}
          verdict={verdict}
          name="Anna Sokolowa"
          otherName="Анна Соколова"
          facts={['Wladimir · Erlangen']}
          {...(lamp === 'red' && { way: words.groupHint })}
          occupancy={{ count: 32, limit: 40, name: words.inHall }}
          stored={words.stored}
          acts={
            <>
              <Button size="huge" icon={<ArrowUUpLeftIcon aria-hidden />}>
                {t('undo')}
              </Button>
              <Button size="huge" variant="primary" icon={<QrCodeIcon aria-hidden />}>
                {words.next}
              </Button>
            </>
          }
        />
      ))}
    </div>
  );
};
