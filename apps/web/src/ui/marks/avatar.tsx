import './avatar.css';
import { initials } from './initials.js';
import type { MarkKind } from './place.js';

export interface AvatarProps {
  kind: MarkKind;
  name: string;
  /** A site shows its number of people instead of initials. */
  people?: number;
  /** Edge in px, 32-56. */
  size?: number;
}

/** Initials in the shape of the place. Decoration: the name always stands beside it. */
export const Avatar = ({ kind, name, people, size = 40 }: AvatarProps) => (
  <span className="th-avatar" data-kind={kind} aria-hidden style={{ width: size, height: size }} data-big={size >= 40}>
    {people ?? initials(name)}
  </span>
);
