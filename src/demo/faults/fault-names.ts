/** What can be made to go wrong. One at a time. */
export const FAULTS = [
  'latency',
  'offline',
  'serverError',
  'tooMany',
  'timeout',
  'lostAnswer',
  'expiredTicket',
  'locked',
  'fullStorage',
] as const;

export type FaultName = (typeof FAULTS)[number];

/** Milliseconds that a slow answer takes. */
export const LATENCY = 3000;
/** Milliseconds that the page waits for an answer, as the Authing adapter does. */
export const PATIENCE = 10_000;
/** Seconds after which a server that was asked too often may be asked again. */
export const RETRY_AFTER = 60;
/** Seconds of a first lock, as the mock has it. */
export const LOCK = 900;
