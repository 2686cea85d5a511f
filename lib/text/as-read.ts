/** What names that are read as the same have alike. */
export const asRead = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
