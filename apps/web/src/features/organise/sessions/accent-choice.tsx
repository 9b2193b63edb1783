import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type CSSProperties } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '#contract';
import { sessionCode, useLanguage } from '../../../i18n/index.js';
import { api, useRefusalWords } from '../../../realtime/index.js';
import { accentColours, applyAccent, Button, Sheet, toast } from '../../../ui/index.js';

interface ScaleProps {
  label: string;
  value: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}

const Scale = ({ label, value, max, step, onChange }: ScaleProps) => (
  <Slider
    className="ses-slider"
    value={value}
    minValue={0}
    maxValue={max}
    step={step}
    onChange={(one) => onChange(Number(one))}
  >
    <Label className="th-label">{label}</Label>
    <SliderOutput />
    <SliderTrack className="ses-track">
      <SliderThumb className="ses-thumb" />
    </SliderTrack>
  </Slider>
);

const Preview = ({ hue, chroma, theme }: { hue: number; chroma: number; theme: 'light' | 'dark' }) => {
  const { t } = useTranslation('organiseSessions');
  const { accent, soft, on, line } = accentColours({ hue, chroma })[theme];
  const style = { '--accent': accent, '--accent-soft': soft, '--on-accent': on, '--accent-line': line };
  return (
    <div className="ses-preview" data-theme={theme} style={style as CSSProperties}>
      <span className="ses-preview-code">{sessionCode({ code: 'AG5' }, useLanguage())}</span>
      <span className="ses-preview-soft">{t('previewChosen')}</span>
      <span className="ses-preview-line" />
    </div>
  );
};

/** The one colour of the conference: hue and strength, always readable; seen in both themes before it is stored. */
export const AccentChoice = ({ conference, onClose }: { conference: ConferenceView; onClose: () => void }) => {
  const { t } = useTranslation('organiseSessions');
  const { t: words } = useTranslation('organise');
  const sentence = useRefusalWords();
  const queries = useQueryClient();
  const [hue, setHue] = useState(conference.accent.hue);
  const [percent, setPercent] = useState(Math.round((conference.accent.chroma / 0.12) * 100));
  const chroma = Math.round(percent * 1.2) / 1000;
  const put = (accent: ConferenceView['accent']) => api.put(`/api/conferences/${conference.id}/accent`, accent);
  const fresh = () => queries.invalidateQueries();
  const save = useMutation({
    mutationFn: put,
    onSuccess: (_, accent) => {
      applyAccent(accent);
      onClose();
      const undo = () => {
        applyAccent(conference.accent);
        void put(conference.accent).finally(fresh);
      };
      toast(t('accentSaved'), { onUndo: undo });
    },
    onSettled: fresh,
  });
  return (
    <Sheet
      title={t('accent')}
      isOpen
      onOpenChange={onClose}
      foot={
        <Button
          variant="primary"
          size="large"
          wide
          isPending={save.isPending}
          onPress={() => save.mutate({ hue, chroma })}
        >
          {words('save')}
        </Button>
      }
    >
      <div className="org-stack">
        <p>{t('accentHint')}</p>
        <Scale label={t('hue')} value={hue} max={359} step={1} onChange={setHue} />
        <Scale label={t('strength')} value={percent} max={100} step={5} onChange={setPercent} />
        <Preview hue={hue} chroma={chroma} theme="light" />
        <Preview hue={hue} chroma={chroma} theme="dark" />
        {save.error ? (
          <p className="org-error" role="alert">
            {sentence(save.error)}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
};
