import type { Language } from '../../templates/language.ts';
import { countWords } from '../unit.ts';

const END = /[\s.;:]+$/u;
const CODE_START = /^(?:\S*[\d_./\\=()<>{}$@#*-]\S*|\S*\p{Ll}\p{Lu}\S*)(?:\s|$)/u;
const LEAST = 3;

/** A sentence of the page as an option: without its full stop, with a capital unless it begins with code. */
export function optionText(text: string): string {
  const bare = text.trim().replace(END, '');
  return CODE_START.test(bare) ? bare : `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}`;
}

/** An act without the reason behind it: the one option that says why would stand out. */
export function withoutReason(text: string, language: Language): string {
  const act = text.split(language.reason)[0] ?? text;
  return countWords(act) >= LEAST ? act : text;
}
