export type Progress = { done: number; total: number };

/** Long work that tells how far it is and can be stopped. */
export type Watched<P = Progress> = { onProgress?: (progress: P) => void; signal?: AbortSignal };

/** How far planning an import is: what is in the file is read, looked for here, and lessons that are here are weighed. */
export type PlanProgress = Progress & { step: 'reading' | 'comparing' | 'weighing' };
