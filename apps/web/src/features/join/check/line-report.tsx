import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/index.js';
import { probeConnection, type ProbeReport } from '../../../media/own-devices.js';
import { Skeleton, StatusWord, type Tone } from '../../../ui/index.js';
import { useHere } from '../here.js';
import { lineOf } from './line.policy.js';

const socketUrl = (): string => {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/socket.io/?EIO=4&transport=websocket`;
};

const probe = (): Promise<ProbeReport> => probeConnection({ healthUrl: '/api/health', socketUrl: socketUrl() });

/** The way to the server, measured: each row a state, a word and its number. */
export const LineReport = () => {
  const { t } = useTranslation('join');
  const { live } = useHere();
  const { data } = useQuery({ queryKey: ['line'], queryFn: probe, staleTime: 30_000 });
  const milliseconds = useMilliseconds();
  if (!data) return <Skeleton what={t('line')} form="text" rows={2} />;
  const { way, steadiness } = lineOf(data);
  return (
    <dl className="join-report">
      <Row tone={way} name={t(`way_${way}`)} value={milliseconds(data.roundTripMs)} />
      <Row tone={steadiness} name={t(`steady_${steadiness}`)} value={milliseconds(data.spreadMs)} />
      <Row tone={live.stage.available ? 'ok' : 'warn'} name={live.stage.available ? t('stageThere') : t('noStage')} />
    </dl>
  );
};

const useMilliseconds = (): ((ms: number | undefined) => string | undefined) => {
  const language = useLanguage();
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 });
  return (ms) => (ms === undefined ? undefined : format.format(ms));
};

const Row = ({ tone, name, value }: { tone: Tone; name: string; value?: string | undefined }) => (
  <div>
    <dt>
      <StatusWord tone={tone}>{name}</StatusWord>
    </dt>
    <dd>{value}</dd>
  </div>
);
