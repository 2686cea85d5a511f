export type Turn = {
  /** Ends the waiting; what has begun goes on. */
  stop?: AbortSignal;
  /** Lets the work be done by who already waits, where somebody does: their turn begins after this moment. */
  joins?: boolean;
};

/** Waits for the turn; null where it was stopped before. */
async function queued<T>(name: string, work: () => Promise<T>, stop?: AbortSignal): Promise<T | null> {
  let begun = false;
  try {
    return await navigator.locks.request(name, stop === undefined ? {} : { signal: stop }, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    if (stop?.aborted === true && !begun) return null;
    throw error;
  }
}

/** Takes the one place in the waiting line, if it is free, and leaves it when its turn begins. */
async function joined<T>(name: string, work: () => Promise<T>, stop?: AbortSignal): Promise<T | null> {
  const done = Promise.withResolvers<T | null>();
  await navigator.locks.request(`${name}:next`, { ifAvailable: true }, async (place) => {
    if (place === null) return done.resolve(null);
    const begun = Promise.withResolvers<void>();
    const mine = () => {
      begun.resolve();
      return work();
    };
    queued(name, mine, stop).then(done.resolve, done.reject).finally(begun.resolve);
    await begun.promise;
  });
  return done.promise;
}

/**
 * Does the work when no other page or worker of ours does work of this name; null, and nothing done, where it was stopped before, or joins
 * one that waits. The browser ends the hold when a page or worker is ended, so nothing stays locked.
 */
export const inTurn = <T>(
  name: string,
  work: () => Promise<T>,
  { stop, joins = false }: Turn = {},
): Promise<T | null> => (joins ? joined(name, work, stop) : queued(name, work, stop));
