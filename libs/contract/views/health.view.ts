/** One part of an installation; `missing` says to a technician, in English, what is missing and how to get it. */
export interface HealthPartView {
  ok: boolean;
  missing?: string;
}

/** Sound and picture: `none` = there is no LiveKit server at all, `silent` = there is one that does not answer now. */
export interface StageHealthView extends HealthPartView {
  reason?: 'none' | 'silent';
}

/** Answer of `GET /api/health`, always 200, and of `GET /api/ready`. */
export interface HealthView {
  /** Everything works, sound and picture included. */
  ok: boolean;
  database: HealthPartView;
  gateway: HealthPartView;
  stage: StageHealthView;
  /** Only where one is configured; PostgreSQL carries on while it is away. */
  redis?: HealthPartView;
}
