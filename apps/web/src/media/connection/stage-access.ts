/** What the token route answers. */
export type StageAccess = {
  /** Signal address, e.g. `wss://conference.example.org/livekit`. */
  readonly url: string;
  readonly token: string;
  /** The organiser's own TURN servers. Without them none is used: LiveKit's defaults belong to strangers. */
  readonly iceServers?: readonly RTCIceServer[];
};

/** Asked before every join: a token lives ten minutes and people come back after hours. */
export type FetchStageAccess = () => Promise<StageAccess>;

/** Thrown by `FetchStageAccess` when asking again is of no use (session closed, person barred). Anything else is retried. */
export class StageRefused extends Error {
  override readonly name = 'StageRefused';
  /** @param code the contract's error code, for the sentence that the page shows */
  constructor(readonly code: string) {
    super(`The stage is closed to this device: ${code}.`);
  }
}
