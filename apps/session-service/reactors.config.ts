import type { Provider } from '@nestjs/common';
import { REACTORS, ReactorRunner, type Reactor } from '#platform/facts';
import { StageAccessReactor } from './reactors/stage-access.reactor.js';
import { StageMuteReactor } from './reactors/stage-mute.reactor.js';
import { StageRightsReactor } from './reactors/stage-rights.reactor.js';
import { StageRoomReactor } from './reactors/stage-room.reactor.js';

const classes = [StageAccessReactor, StageMuteReactor, StageRightsReactor, StageRoomReactor];

/** Everything that acts on committed facts, and what wakes it. */
export const reactors: Provider[] = [
  ...classes,
  { provide: REACTORS, inject: classes, useFactory: (...all: Reactor[]): Reactor[] => all },
  ReactorRunner,
];
