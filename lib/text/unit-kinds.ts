/**
 * What the UTF-16 unit at a place of a text is, as a number from 1 to 255; 0 beyond the end. Asked of each unit once, when a text
 * first has it.
 */
export function unitKinds<K extends number>(of: (char: string) => K): (text: string, at: number) => K | 0 {
  const known = new Uint8Array(0x1_00_00) as Uint8Array & Record<number, K | 0>;
  const ask = (char: string): K | 0 => {
    if (char === '') return 0;
    const kind = of(char);
    known[char.charCodeAt(0)] = kind;
    return kind;
  };
  return (text, at) => known[text.charCodeAt(at)] || ask(text.charAt(at));
}

const HALF = /[\ud800-\udfff]/;

/** Whether a unit is one half of a character. */
export const isHalf = (unit: string): boolean => HALF.test(unit);
