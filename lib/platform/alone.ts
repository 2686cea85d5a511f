/**
 * Does the work while no other page or worker of ours does work of this name; null, and nothing done, where one does. The browser ends
 * the hold when a page or worker is ended, so nothing stays locked.
 */
export const alone = <T>(name: string, work: () => Promise<T>): Promise<T | null> =>
  navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? null : work()));
