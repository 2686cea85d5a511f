const ZERO = 48;

/** Up to 15 digits: always kept by a double. */
const SHORT = /^-?\d{1,15}$/;

/**
 * A number of JSON in one spelling: sign, digits without zeros at either end, and the power of ten of the last digit.
 * Loops and not patterns, because a pattern that trims zeros takes long on a text made of them.
 */
function spelled(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [mantissa = '', exponent = '0'] = text.slice(sign.length).toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  let start = 0;
  while (digits.charCodeAt(start) === ZERO) start++;
  if (start === digits.length) return '0';
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === ZERO) end--;
  const power = Number(exponent) - fraction.length + (digits.length - end);
  return `${sign}${digits.slice(start, end)}e${power}`;
}

/**
 * True for a number of JSON that is read as what it says and is written back as the same: no digit is rounded away,
 * it is finite, and an integer is below 2^53.
 */
export function isExact(text: string): boolean {
  if (SHORT.test(text)) return true;
  const value = Number(text);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return false;
  return spelled(text) === spelled(String(value));
}
