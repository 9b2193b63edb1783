import './slider.css';
import type { ReactNode } from 'react';
import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

export interface SliderProps {
  label: string;
  /** 0-1. */
  value: number;
  onChange: (value: number) => void;
  icon?: ReactNode;
}

/** A share of something, e.g. a volume; arrows move it by a twentieth. */
export const Slider = ({ label, value, onChange, icon }: SliderProps) => (
  <AriaSlider
    className="th-slider"
    aria-label={label}
    value={value}
    onChange={onChange}
    minValue={0}
    maxValue={1}
    step={0.05}
    formatOptions={{ style: 'percent' }}
  >
    {icon}
    <SliderTrack className="th-slider-track">
      {({ state }) => (
        <>
          <span className="th-slider-fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
          <SliderThumb className="th-slider-thumb" />
        </>
      )}
    </SliderTrack>
    <SliderOutput className="th-slider-output" />
  </AriaSlider>
);
