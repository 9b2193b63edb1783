import { useEffect, useState } from 'react';
import { silence } from '../audio/level.policy.js';
import type { Level } from '../audio/level.policy.js';
import type { LevelMeter } from '../audio/level-meter.js';

/** Twenty readings a second: use it in a small component of its own. */
export const useLevel = (meter: LevelMeter | undefined): Level => {
  const [reading, setReading] = useState<{ readonly of: LevelMeter; readonly level: Level }>();
  useEffect(() => meter?.subscribe((level) => setReading({ of: meter, level })), [meter]);
  return reading !== undefined && reading.of === meter ? reading.level : silence;
};
