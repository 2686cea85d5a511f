/** U+0000 and what is half a character as the sign for it; half of one stays where a text was cut within an emoji. */
const sound = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');

/** A value of JSON with every text of it such as a file or a message can hold. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return sound(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [sound(key), wellFormed(part)] as const),
  ) as T;
}
