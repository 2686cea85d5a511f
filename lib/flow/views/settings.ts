/** Bytes by the browser's own estimate; null where it gives none. */
export type StorageView = {
  used: number | null;
  quota: number | null;
  lessons: number;
  events: number;
  lastBackup: number | null;
  remind: null | 'ten-lessons' | 'monthly';
  persisted: boolean;
};
