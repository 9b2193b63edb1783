import { STAGE_GRANTS, STAGE_KINDS, STAGE_SOURCES, type Place, type Role, type StageSource } from '#contract';
import { refuse } from '#kernel';
import type { DeviceKind } from './stage-device.type.js';

/** As what a device joins. */
export function kindOf(roles: ReadonlySet<Role>): DeviceKind {
  return STAGE_KINDS.find((kind) => roles.has(kind)) ?? 'participant';
}

/** What decides about one device's sources. */
export interface Claim {
  kind: DeviceKind;
  /** As declared: of the device itself, and the latest word of its person. */
  declared: { device: Place | null; person: Place | null };
  /** What the chair gave and the person accepted. */
  granted: readonly StageSource[];
}

/**
 * What a device may publish by the contract's table. What was given to somebody whose role allows it no longer counts
 * nothing.
 */
export function sourcesOf({ kind, declared, granted }: Claim): StageSource[] {
  const { own, invited, inHall } = STAGE_GRANTS[kind];
  if (!inHall && (declared.device === 'hall' || declared.person === 'hall')) return [];
  return inOrder([...own, ...granted.filter((source) => invited.includes(source))]);
}

/** Everything that LiveKit is told about a device with these sources. */
export function permissionOf({ kind, sources }: { kind: DeviceKind; sources: readonly StageSource[] }): {
  publish: readonly StageSource[];
  subscribe: boolean;
  hidden: boolean;
} {
  const { subscribe, hidden } = STAGE_GRANTS[kind];
  return { publish: sources, subscribe, hidden };
}

/** Each source once, in the order of the contract. */
export function inOrder(sources: readonly StageSource[]): StageSource[] {
  return STAGE_SOURCES.filter((source) => sources.includes(source));
}

/**
 * May the chair ask somebody with these roles onto the stage with these sources?
 * @throws {Refused} role/not_allowed for what the contract's table does not let this role be invited to
 */
export function requireInvitable(roles: ReadonlySet<Role>, sources: readonly StageSource[]): void {
  const { invited } = STAGE_GRANTS[kindOf(roles)];
  const source = sources.find((one) => !invited.includes(one));
  if (invited.length === 0) refuse('role/not_allowed');
  if (source) refuse('role/not_allowed', { source });
}
