/** A decision that was not sent so long after it might have been, in ms, is made anew by its person or not at all. */
const LATE = 50_000;

/** Nothing is held for longer, in ms: where its time is further away, the clock was set back meanwhile. */
const HELD = 60_000;

/** Whether the clock was set back since something was held until then. */
export const isSetBack = (notBefore: number, now: number): boolean => notBefore > now + HELD;

/** Whether its person no longer expects it to be sent. Behind one whose time does not come, nothing else would be sent. */
export const isLate = (notBefore: number, now: number): boolean =>
  now > notBefore + LATE || isSetBack(notBefore, now);
