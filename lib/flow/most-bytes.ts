import { MAX_EXPORT } from '../log/export-file.ts';

/** The most bytes a file to import may have; a larger one is not even read, and none is written. */
export const MOST_BYTES = MAX_EXPORT;
