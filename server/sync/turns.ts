/** Lets at most so many do their work at once; the others wait, in order, before they have begun. */
export function turns(most: number): <R>(work: () => Promise<R>) => Promise<R> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
