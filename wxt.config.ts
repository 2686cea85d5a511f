import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'connect-src https: http:',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Two libraries build functions from text where a browser lets them: a fallback of secretlint's that is never reached, and
 * zod's faster parser. Stores refuse both, and our CSP forbids them.
 */
const noFunctionConstructor = {
  name: 'no-function-constructor',
  transform(code: string, id: string) {
    if (id.includes('@secretlint')) return code.replaceAll("Function('return this')()", 'globalThis');
    if (/[\\/]zod[\\/]/.test(id)) return code.replaceAll('const F = Function;', NEVER);
    return null;
  },
};

/** What is loaded beside a page of ours, when it is needed. */
const LATER =
  /secretlint|@mozilla[\\/]readability|@observablehq|[\\/]d3-|minisearch|[\\/]openai[\\/]|[\\/]lib[\\/](?:draft|capture)[\\/]/;

/** What the sample page needs as well, which has nothing else of ours. */
const WORDS =
  /virtual:wxt|[\\/]lib[\\/](?:text|quote)[\\/]|[\\/]wxt[\\/]|webextension-polyfill|@wxt-dev[\\/]browser/;

const NEVER = "const F = class { constructor() { throw new Error('no functions from text'); } };";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CSP },
    commands: {
      'capture-lesson': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_capture__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'passalong@passalong.example',
              // From here on Firefox for Android shows the permissions below too; without a key of its own none is claimed for it.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '126', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  vite: () => ({
    plugins: [tailwindcss(), noFunctionConstructor],
    // secretlint imports node's modules for what it never does in a browser.
    resolve: {
      alias: [
        {
          find: /^node:(path|fs|url|util|perf_hooks)$/,
          replacement: resolve('lib/capture/redact/no-node.ts'),
        },
      ],
    },
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 1_000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          // Every file of an extension costs a round trip through the browser: one is drawn sooner than forty small ones.
          codeSplitting: {
            groups: [
              { name: 'words', minShareCount: 2, priority: 1, test: WORDS },
              { name: 'shared', minShareCount: 2, test: (id: string) => !LATER.test(id) && !WORDS.test(id) },
            ],
          },
        },
      },
    },
  }),
});
