import { Injectable } from '@nestjs/common';
import { Clock, type StoredFact } from '#kernel';
import { Reactor } from '#platform/facts';
import { StageEnforcementService } from '#features/stage';

/** A mute that could not be carried out for so long is over: the person may have opened the microphone again since. */
const LATE_MS = 30_000;

/** The chair closes an open microphone. */
@Injectable()
export class StageMuteReactor extends Reactor {
  readonly name = 'stage-mute';
  readonly types = ['stage:muted'] as const;

  constructor(
    private readonly enforcement: StageEnforcementService,
    private readonly clock: Clock,
  ) {
    super();
  }

  async react(fact: StoredFact): Promise<void> {
    if (this.clock.now().getTime() - fact.at.getTime() > LATE_MS) return;
    for (const personId of Object.keys(fact.views.people ?? {})) await this.enforcement.mute(fact.streamId, personId);
  }
}
