import { STAGE_SOURCES, type Place, type Role, type StageSource } from '#contract';
import { refuse } from '#kernel';
import type { DeviceKind } from './stage-device.type.js';

/** What a chair may do on the stage without being asked onto it. */
const CHAIR: readonly StageSource[] = ['microphone', 'camera'];

/**
 * As what a device joins. An interpreter stays one whatever else the person is: what an interpreter says must never
 * land on the floor.
 */
export function kindOf(roles: ReadonlySet<Role>): DeviceKind {
  const kinds = ['hallDevice', 'interpreter', 'moderator', 'speaker'] as const;
  return kinds.find((kind) => roles.has(kind)) ?? 'participant';
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
 * What a device may publish. A device in the hall, or of somebody who is in the hall, may publish nothing: it would
 * echo. The hall's own device and the booth are built for it.
 */
export function sourcesOf({ kind, declared, granted }: Claim): StageSource[] {
  if (kind === 'hallDevice') return [...STAGE_SOURCES];
  if (kind === 'interpreter') return ['microphone'];
  if (declared.device === 'hall' || declared.person === 'hall') return [];
  return inOrder(kind === 'moderator' ? [...CHAIR, ...granted] : granted);
}

/** Each source once, in the order of the contract. */
export function inOrder(sources: readonly StageSource[]): StageSource[] {
  return STAGE_SOURCES.filter((source) => sources.includes(source));
}

/**
 * May the chair ask somebody with these roles onto the stage with these sources?
 * @throws {Refused} role/not_allowed for interpreters and hall devices, and for the screen of anybody but speakers and chairs
 */
export function requireInvitable(roles: ReadonlySet<Role>, sources: readonly StageSource[]): void {
  const kind = kindOf(roles);
  if (kind === 'interpreter' || kind === 'hallDevice') refuse('role/not_allowed');
  if (sources.includes('screen') && kind === 'participant') refuse('role/not_allowed', { source: 'screen' });
}
