import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

const file = join(import.meta.dirname, '../../locales/en.yml');
const messages = generateChromeMessages(parseMessagesText(readFileSync(file, 'utf8'), 'YAML'));

/** The browser's own substitution: `$1` to `$9`, and `$$` for a dollar sign. */
const fill = (message: string, substitutions: readonly string[]) =>
  message.replace(/\$(\$|\d)/g, (_, what: string) =>
    what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
  );

const getMessage = (key: string, substitutions: readonly string[] = []): string =>
  fill(messages[key]?.message ?? '', substitutions);

// Import this file before any component: the messages' library looks for the browser when it is first loaded.
Object.assign(globalThis, { chrome: { runtime: { id: 'test' }, i18n: { getMessage } } });
