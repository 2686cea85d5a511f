import type { Previewed } from '../../draft/model/preview.ts';

/** What making the next draft would send, and to whom. */
export type Preview = Previewed & {
  origin: string;
  /** The team whose server passes it on to a model, by name; null where it goes straight to one. */
  team: string | null;
  isThisMachine: boolean;
  model: string;
};
