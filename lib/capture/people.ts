/** Numbers people in the order they appear and keeps their names, so that these are replaced wherever they occur. */
export type People = { of(name: string): string; names(): string[] };

export function createPeople(): People {
  const known = new Map<string, string>();
  const names: string[] = [];
  return {
    of(name) {
      const key = name.trim().toLowerCase();
      const number = known.get(key) ?? `person ${known.size + 1}`;
      if (!known.has(key) && name.trim() !== '') names.push(name.trim());
      known.set(key, number);
      return number;
    },
    names: () => names,
  };
}
