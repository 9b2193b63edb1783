import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries.js';

/** Who this browser is: `data` once known, `error` (`visit/required`, `visit/revoked` …) when it is nobody. */
export const useMe = () => useQuery(meQuery);
