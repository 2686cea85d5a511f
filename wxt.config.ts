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
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
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
    build: { target: 'es2022' },
  }),
});
