import { join } from 'node:path';
import { build } from 'vite';
import { root } from './run-part.ts';

/** Where the bundle is written, from the root of the project. */
const FOLDER = 'dist';

/** Never loaded: pg asks for it when a program wants PostgreSQL's own C library, which ours does not. */
const NEVER = ['pg-native'];

/**
 * Bundles the server with all its libraries into one file that needs Node and nothing else.
 * Source text is kept readable, since what fails is found by its lines.
 */
export async function buildServer(folder = join(root, FOLDER)): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: 'server/main.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      // The notices of the libraries go with the copy.
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        external: NEVER,
        output: { entryFileNames: 'server.js', codeSplitting: false },
      },
    },
    ssr: { noExternal: true, target: 'node' },
  });
  return join(folder, 'server.js');
}

if (import.meta.main) console.log(await buildServer());
