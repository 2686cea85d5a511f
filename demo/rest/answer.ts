/** An answer of a product's API. */
export type Answer = { status: number; json: unknown };

export const found = (json: unknown): Answer => ({ status: 200, json });
export const missing = (message: string): Answer => ({ status: 404, json: { statusCode: 404, message } });

/** A whole number asked for, within bounds. */
export function asked(params: URLSearchParams, name: string, otherwise: number, most: number): number {
  const value = Number(params.get(name) ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : otherwise;
}
