/** Rises when yesterday's page can no longer speak to today's server. Beside protocol.ts, so that the phone needs no zod. */
export const PROTOCOL_VERSION = 5;

/** Where Socket.IO listens. */
export const LIVE_PATH = "/live";
