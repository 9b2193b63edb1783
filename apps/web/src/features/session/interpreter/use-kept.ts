import { useCallback, useState } from 'react';
import { kept } from '../../../i18n/index.js';

/** A choice of this device that outlives a reload; null is none. */
export const useKept = (key: string): readonly [string | null, (value: string | null) => void] => {
  const name = `twinhall.booth.${key}`;
  const [value, setValue] = useState(() => kept.read(name));
  const choose = useCallback(
    (next: string | null) => {
      kept.write(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, choose];
};
