import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles one of our modules into a script that sets `globalThis[name]`, so that a bench can run the code that ships
 * inside a real page; `firefox` as the extension is built for it.
 */
export async function pageBundle(entry: string, name: string, firefox = false): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ...(firefox ? { define: { 'import.meta.env.FIREFOX': 'true' } } : {}),
    resolve: {
      alias: [
        {
          find: /^node:(path|fs|url|util|perf_hooks)$/,
          replacement: resolve(root, 'lib/capture/redact/no-node.ts'),
        },
      ],
    },
    build: {
      write: false,
      lib: { entry: resolve(root, entry), formats: ['iife'], name, fileName: name },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const code = outputs[0]?.output[0]?.code;
  if (code === undefined) throw new Error(`${entry} gave no bundle`);
  return `${code};globalThis.${name} = ${name};`;
}
