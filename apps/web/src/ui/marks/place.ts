/** Where somebody takes part from. Shape is place: square, circle, arch. */
export type Place = 'hall' | 'remote' | 'site';

/** A place or the diamond of an interpreter's booth. */
export type MarkKind = Place | 'booth';

/** The order everywhere: hall, remote, site. */
export const PLACES = ['hall', 'remote', 'site'] as const satisfies readonly Place[];
