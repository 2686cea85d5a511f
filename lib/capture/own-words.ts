import type { Capture } from '../model/capture.ts';
import { ok, fail, type Result } from '../model/result.ts';
import { readBlocks } from './blocks/create-reader.ts';
import { type CaptureDeps, finish } from './capture.ts';
export function captureText(input: { text: string; html?: string }, deps: CaptureDeps): Promise<Result<Capture>> {
  if (input.text.trim() === '') return Promise.resolve(fail({ kind: 'text-empty' }));
  const document = deps.parse('');
  for (const paragraph of input.text.split(/\n\s*\n/)) {
    const p = document.createElement('p');
    p.textContent = paragraph;
    document.body.append(p);
  }
  const blocks = readBlocks(document.body, { takes: () => true, leave: () => undefined });
  const capture = finish(blocks, '', [], { url: 'https://own.words/', lang: '', dir: 'ltr', scope: 'text', adapter: 'text' }, deps);
  return Promise.resolve(ok({ ...capture, source: { key: `text||${capture.id}`, app: 'text', site: '', external: capture.id, title: '', address: '' } }));
}
