export type Media = typeof import('../../../media/index.js');

let loading: Promise<Media> | undefined;

/** The code for sound and picture: fetched once, and only where there is a stage. */
export const loadMedia = (): Promise<Media> => {
  loading ??= import('../../../media/index.js').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};
