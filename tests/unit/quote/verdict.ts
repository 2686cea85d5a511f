import { grounder } from '../../../scripts/ground-lines.ts';

/** What is asked of a page: a quote, or a claim with what it quotes. */
export type Ask = { quote: string } | { claim: string; quotes: string[] };

/** The verdict on what is asked of a page of this text. */
export function verdictOn(language: string, text: string, ask: Ask): string {
  const read = grounder();
  read(JSON.stringify({ page: 'p', text, language }));
  const answered = read(JSON.stringify({ page: 'p', ...ask }));
  if (answered === null || !('answer' in answered)) throw new Error('no answer');
  return answered.answer?.verdict ?? '';
}
