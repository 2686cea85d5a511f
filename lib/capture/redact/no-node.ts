// Stands in for Node's `path` and `fs` where secretlint is bundled for a browser: it only ever asks for a file's name.
const noNode = {
  basename: (path: string): string => path.slice(path.lastIndexOf('/') + 1),
  readFileSync: (): string => '',
};

export const { basename, readFileSync } = noNode;

// biome-ignore lint/style/noDefaultExport: secretlint imports `node:path` by its default export
export default noNode;
