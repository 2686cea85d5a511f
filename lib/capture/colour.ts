type Rgba = { red: number; green: number; blue: number; alpha: number };

const NUMBERS = /[\d.]+%?/g;
const seen = new Map<string, Rgba | null>();

/** Reads a computed `rgb()` or `rgba()`; other notations are null, so nothing is decided on them. */
function rgba(computed: string): Rgba | null {
  const known = seen.get(computed);
  if (known !== undefined) return known;
  const [red, green, blue, alpha] = (computed.match(NUMBERS) ?? []).map((part) => Number.parseFloat(part));
  const usable = computed.startsWith('rgb') && red !== undefined && green !== undefined && blue !== undefined;
  const colour = usable ? { red, green, blue, alpha: alpha ?? 1 } : null;
  if (seen.size > 2_000) seen.clear();
  seen.set(computed, colour);
  return colour;
}

/** True for a colour that lets everything through. */
export const isTransparent = (computed: string): boolean =>
  computed === 'transparent' || (rgba(computed)?.alpha ?? 1) < 0.05;

/** True when nobody could tell the two colours apart. */
export function isSameColour(one: string, other: string): boolean {
  const a = rgba(one);
  const b = rgba(other);
  if (a === null || b === null) return one === other && one !== '';
  return Math.max(Math.abs(a.red - b.red), Math.abs(a.green - b.green), Math.abs(a.blue - b.blue)) <= 6;
}
