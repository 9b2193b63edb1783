import { useMedia } from '../../ui/index.js';

/** Room for the grid. */
export const useWide = (): boolean => useMedia('(min-width: 960px)');
