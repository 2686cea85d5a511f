import type { Deps } from '../../../lib/flow/deps.ts';
import { exportAll } from '../../../lib/flow/export-all.ts';
import { done } from './deps.ts';

/** The texts of the files an export comes in, as few as `most` bytes a file allow. */
export async function exportedTexts(deps: Deps, most?: number): Promise<string[]> {
  const { files } = await done(exportAll(deps, { note: '', ...(most === undefined ? {} : { most }) }));
  return Promise.all(files.map(({ json }) => json.text()));
}

/** The text of an export that is one file. */
export async function exportedText(deps: Deps): Promise<string> {
  const [text, ...others] = await exportedTexts(deps);
  if (text === undefined || others.length > 0) throw new Error(`${others.length + 1} files, not one`);
  return text;
}
