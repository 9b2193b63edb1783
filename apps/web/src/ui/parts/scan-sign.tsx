/** Verdict of a door, by colour, outline, word, sound and vibration. */
export type Lamp = 'green' | 'yellow' | 'red';

const OUTLINES: Record<Lamp, string> = {
  green: 'M76 6a70 70 0 1 1 0 140 70 70 0 0 1 0-140z',
  yellow: 'M76 12 146 134H6z',
  red: 'M48 6h56l42 42v56l-42 42H48L6 104V48z',
};

const SIGNS: Record<Lamp, string> = {
  green: 'M45 78l23 23 41-45',
  yellow: 'M76 56v38M76 112v2',
  red: 'M52 52l48 48M100 52l-48 48',
};

/** 152 px: circle with tick, triangle with exclamation mark, octagon with cross. */
export const ScanSign = ({ lamp }: { lamp: Lamp }) => (
  <svg className="th-scan-sign" viewBox="0 0 152 152" width="152" height="152" aria-hidden>
    <path d={OUTLINES[lamp]} />
    <path d={SIGNS[lamp]} />
  </svg>
);
