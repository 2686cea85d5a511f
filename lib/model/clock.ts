/** Milliseconds since 1970 by the device's clock. */
export type Clock = () => number;

/** Never lets a device's log run backwards: the time to stamp, given the device's last stamp. */
export const stamp = (now: number, last: number): number => Math.max(now, last);

const DAY = 86_400_000;

/** At least a whole day between two times, whatever the calendar says. */
export const dayApart = (earlier: number, later: number): boolean => later - earlier >= DAY;
