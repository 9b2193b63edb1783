import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeviceKind, DeviceTrack } from './stage-device.type.js';

/** One connection of a device to a room, as webhooks and polls told of it. What is here may be seconds old. */
@Entity()
@Index(['sessionId', 'leftAt'])
export class StageDevice {
  /** LiveKit's participant id: one per connection, so that a late end of an old one never closes the new one. */
  @PrimaryColumn('text')
  sid: string;

  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  personId: string;

  /** The device: its identity in LiveKit. */
  @Column('uuid')
  visitId: string;

  @Column('text')
  kind: DeviceKind;

  /** Of an interpreter's: the booth it sits in. */
  @Column('text', { nullable: true })
  language: string | null;

  @Column('text')
  roomSid: string;

  @Column('jsonb', { default: [] })
  tracks: DeviceTrack[];

  /** When the tracks were last told of: what was asked before that knows less. */
  @Column('timestamptz')
  tracksAt: Date;

  @Column('timestamptz')
  joinedAt: Date;

  /** Last positive evidence. */
  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;

  /** Polls in a row that did not list it. */
  @Column('int4', { default: 0 })
  missed: number;
}
