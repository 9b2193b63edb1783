import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '#contract';
import type { Refused } from '../../../realtime/index.js';

/** A file somebody chose; `stamp` tells two choices of the same file apart. */
export interface ChosenFile {
  name: string;
  stamp: number;
  file: File;
}

export interface ImportFlow<Report> {
  chosen: ChosenFile | undefined;
  choose: (file: File) => void;
  forget: () => void;
  isTooLarge: boolean;
  isChecking: boolean;
  /** Of the dry run: nothing is stored. */
  report: Report | undefined;
  refused: Refused | null;
  take: () => void;
  isTaking: boolean;
  /** What was stored. */
  taken: Report | undefined;
}

/**
 * One import: a file, its dry run (again whenever `variant` changes), then the import itself.
 * @param send sends the file; must store nothing with `dryRun`
 */
export const useImportFlow = <Report>(
  kind: string,
  variant: string,
  send: (file: File, dryRun: boolean) => Promise<Report>,
): ImportFlow<Report> => {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ChosenFile>();
  const isTooLarge = (chosen?.file.size ?? 0) > limits.importBytes;
  const check = useQuery({
    queryKey: ['dry-run', kind, chosen?.stamp, variant],
    queryFn: () => send(chosen!.file, true),
    enabled: chosen !== undefined && !isTooLarge,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const taking = useMutation({
    mutationFn: () => send(chosen!.file, false),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'dry-run' }),
  });
  const choose = (file: File) => {
    taking.reset();
    setChosen({ name: file.name, stamp: Date.now(), file });
  };
  return {
    chosen,
    choose,
    forget: () => {
      taking.reset();
      setChosen(undefined);
    },
    isTooLarge,
    isChecking: check.isFetching,
    report: check.data,
    refused: taking.error ?? check.error,
    take: () => taking.mutate(),
    isTaking: taking.isPending,
    taken: taking.data,
  };
};
