import type { Slot } from '../../lib/flow/deps.ts';

/** As many as lib/model allows; a test compares them. */
export const MOST_CHECKS = 12;

/** How many claims a part of a lesson that takes several can hold. */
export const mostOf = (slot: Slot): number => (slot === 'steps' ? 40 : 20);
