import type { Prices } from '../../lib/model/endpoint.ts';

/** Prices as they stand in their two fields. */
export type Typed = { sent: string; received: string };

export const typedOf = (prices: Prices | undefined): Typed => ({
  sent: prices === undefined ? '' : String(prices.sent),
  received: prices === undefined ? '' : String(prices.received),
});

const NUMBER = /^\d{1,9}(?:[.,]\d{1,9})?$/;

/** The prices typed, with a point or a comma; null while one of them is missing, `wrong` where one is no number. */
export function pricesOf({ sent, received }: Typed): Prices | null | 'wrong' {
  const typed = [sent.trim(), received.trim()];
  if (typed.some((text) => text !== '' && !NUMBER.test(text))) return 'wrong';
  if (typed.includes('')) return null;
  const [first = 0, second = 0] = typed.map((text) => Number(text.replace(',', '.')));
  return { sent: first, received: second };
}
