import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of the built extension by their key in `locales/en.yml`, such as `popup.capture`. */
export type Texts = (key: string, ...substitutions: readonly string[]) => string;

type Messages = Record<string, { message: string }>;

/** Reads the built extension's English messages; asking for a key that is not there throws. */
export function textsOf(extension: string): Texts {
  const messages = JSON.parse(readFileSync(join(extension, '_locales/en/messages.json'), 'utf8')) as Messages;
  return (key, ...substitutions) => {
    const found = messages[key.replaceAll('.', '_')];
    if (found === undefined) throw new Error(`no text has the key ${key}`);
    return substitutions.reduce(
      (text, value, index) => text.replaceAll(`$${index + 1}`, value),
      found.message,
    );
  };
}

/** What a text with one substitution begins with, as a pattern for the names of buttons and headings. */
export const startOf = (text: Texts, key: string): RegExp =>
  new RegExp(`^${(text(key, '\0').split('\0')[0] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
