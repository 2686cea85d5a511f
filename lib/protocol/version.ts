/**
 * The wire's version: one whole number, raised with every change that a peer could stumble over.
 *
 * - 1: push, pull, wake, key, pair and connect, with the commands of review and the rows of both streams.
 */
export const PROTOCOL_VERSION = 1;

/** The oldest version that is still served. */
export const MIN_SERVED = 1;
