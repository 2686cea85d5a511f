import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
const code = [...['components', 'lib', 'entrypoints'].flatMap(filesOf), 'wxt.config.ts'].map(read).join('\n');

/** Keys written out, as `'ui.close'` or in the manifest as `__MSG_command_capture__`. */
const written = new Set(
  [...code.matchAll(/'([a-z]\w*(?:\.\w+)+)'|__MSG_(\w+)__|t\('(\w+)'\)/g)].map(
    ([, dotted, named, single]) => dotted ?? named ?? single,
  ),
);

/** Keys put together, as `lesson.tier.word_${tier}`: what is put in is one word. */
const computed = [...code.matchAll(/`([a-z]\w*\.(?:[\w.]|\$\{[^`{}]*\})*)`/g)]
  .map(([, template = '']) => template)
  .filter((template) => template.includes('${'))
  .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{.*?\}/g, '\\w+')}$`));

const isUsed = (key: string) => written.has(key) || computed.some((pattern) => pattern.test(key));

test('every message is used somewhere', () => {
  const keys = parseMessagesText(read('locales/en.yml'), 'YAML').map(({ key }) => key.join('.'));
  // Those with @@ are the browser's own.
  expect(keys.filter((key) => !key.startsWith('@@') && !isUsed(key))).toEqual([]);
});

test('a message nobody names is found', () => {
  expect([isUsed('ui.close'), isUsed('timeline.rung.read'), isUsed('ui.planted')]).toEqual([
    true,
    true,
    false,
  ]);
});
