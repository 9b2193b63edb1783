import { useState } from 'react';
import { kept } from '../../../i18n/index.js';

const KINDS = ['cameraId', 'microphoneId', 'speakerId'] as const;
type Kind = (typeof KINDS)[number];

/** Ids of chosen devices; absent: the one that the system prefers. */
export type OwnChoice = Readonly<Partial<Record<Kind, string>>>;

const keyOf = (kind: Kind): string => `twinhall.${kind}`;

const read = (): OwnChoice =>
  Object.fromEntries(
    KINDS.flatMap((kind) => {
      const id = kept.read(keyOf(kind));
      return id ? [[kind, id]] : [];
    }),
  );

/** Which devices this person takes, kept in this browser for the session's page. */
export const useOwnChoice = (): readonly [OwnChoice, (kind: Kind, id: string) => void] => {
  const [choice, setChoice] = useState(read);
  const choose = (kind: Kind, id: string): void => {
    kept.write(keyOf(kind), id);
    setChoice({ ...choice, [kind]: id });
  };
  return [choice, choose];
};
