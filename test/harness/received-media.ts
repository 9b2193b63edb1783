import type { Page } from 'playwright-core';

/** Keeps every connection of a page where a test can ask it for its statistics. Runs before the page's own code. */
export const keepConnections = `{
  const Real = window.RTCPeerConnection;
  window.peers = [];
  window.RTCPeerConnection = class extends Real {
    constructor(...args) { super(...args); window.peers.push(this); }
  };
}`;

/** One track that came over the network to a page that began with `keepConnections`. */
export interface ReceivedTrack {
  readonly kind: 'audio' | 'video';
  /** Of pictures; 0 for sound. */
  readonly framesDecoded: number;
  readonly bytes: number;
}

/** What WebRTC of a page has received so far, of all its connections; tracks of which nothing came are left out. */
export const receivedTracks = async (page: Page): Promise<ReceivedTrack[]> => {
  const tracks = await page.evaluate<ReceivedTrack[]>(`(async () => {
    const found = [];
    for (const peer of window.peers)
      for (const report of (await peer.getStats()).values())
        if (report.type === 'inbound-rtp')
          found.push({ kind: report.kind, framesDecoded: report.framesDecoded ?? 0, bytes: report.bytesReceived ?? 0 });
    return found;
  })()`);
  return tracks.filter(({ bytes }) => bytes > 0);
};
