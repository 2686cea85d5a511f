/** The wire's version: one whole number, raised with every change that a peer could stumble over. */
export const PROTOCOL_VERSION = 1;

/** The oldest version that is still served. */
export const MIN_SERVED = 1;
