import type { Capture } from '../../model/capture.ts';
import type { Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { parseHtml } from '../parse-html.ts';

/** A capture of the sample text; it is not stored. */
export async function sampleCapture(deps: Pick<Deps, 'now' | 'random'>): Promise<Result<Capture>> {
  const [{ captureText }, { SAMPLE }] = await Promise.all([
    import('../../capture/own-words.ts'),
    import('../../draft/model/sample-text.ts'),
  ]);
  const lists = { always: [], never: [] };
  return captureText({ text: SAMPLE }, { at: deps.now(), id: newIds(deps)(), parse: parseHtml, lists });
}
