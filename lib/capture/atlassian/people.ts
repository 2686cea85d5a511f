/** Numbers people in the order they appear: authors stand in a capture as "person 1", "person 2". */
export type People = { of(who: string): string };

export function createPeople(): People {
  const known = new Map<string, string>();
  return {
    of(who) {
      const key = who.trim().toLowerCase();
      const number = known.get(key) ?? `person ${known.size + 1}`;
      known.set(key, number);
      return number;
    },
  };
}
