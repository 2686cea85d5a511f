/** How long anything in a browser is waited for, in ms. */
export const PATIENCE = 20_000;

/** Polls until `look` finds something; after `patience` ms it throws, naming what it waited for. */
export async function until<T>(
  look: () => Promise<T | undefined>,
  what: string,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited ${patience / 1000} s for ${what}`);
}
