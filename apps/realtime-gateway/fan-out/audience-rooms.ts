import type { Audience } from '#contract';
import type { TwinhallSocket } from '../socket/twinhall-socket.type.js';

/** Room of everybody who reads a stream as this audience. A socket is in exactly one of a stream's. */
export const audienceRoom = (streamId: string, audience: Audience): string => `${streamId}:${audience}`;

/** Room of all devices of one person in a stream. */
export const personRoom = (streamId: string, personId: string): string => `${streamId}:person:${personId}`;

/** Room of one device, to close its sockets when it is revoked. */
export const visitRoom = (visitId: string): string => `visit:${visitId}`;

const roomsOf = (socket: TwinhallSocket, streamId: string): string[] =>
  [...socket.rooms].filter((room) => room.startsWith(`${streamId}:`));

/** Puts a socket into a stream as this audience, and out of any other audience of it. */
export async function enterRooms(socket: TwinhallSocket, streamId: string, audience: Audience): Promise<void> {
  const wanted = [audienceRoom(streamId, audience), personRoom(streamId, socket.data.actor.personId)];
  for (const room of roomsOf(socket, streamId)) if (!wanted.includes(room)) await socket.leave(room);
  await socket.join(wanted);
}

export async function leaveRooms(socket: TwinhallSocket, streamId: string): Promise<void> {
  for (const room of roomsOf(socket, streamId)) await socket.leave(room);
}
