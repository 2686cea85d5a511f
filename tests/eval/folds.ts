import { createHash } from 'node:crypto';

export const FOLDS = 10;

/** The fold of a page, always the same, 0 to 9. */
export const foldOf = (name: string): number =>
  Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 8), 16) % FOLDS;
