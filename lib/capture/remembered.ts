// A page of odd names must not fill the memory.
const MOST = 2_000;

/** `find`, which is asked once for each name: a page has few names and says each often. */
export function remembered<T extends string | boolean | null>(
  find: (name: string) => T,
): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = find(name);
    if (known.size > MOST) known.clear();
    known.set(name, found);
    return found;
  };
}
