import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Delegation } from './delegation.entity.js';

/** A pair of delegations of twin towns. */
@Entity()
export class Twinning {
  @ForeignKey(() => Delegation)
  @PrimaryColumn('uuid')
  delegationId: string;

  @ForeignKey(() => Delegation)
  @PrimaryColumn('uuid')
  partnerId: string;
}
