import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TOOLS = ['xdg-icon-resource', 'xdg-desktop-menu', 'xdg-settings', 'xdg-mime'];

/**
 * An environment in which a browser finds no desktop: on Linux it tells the desktop of every extension that comes or goes,
 * by dozens of shell processes, which a browser without a window does for nobody. `folder` takes the tools that do nothing.
 */
export function noDesktop(folder: string): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return process.env;
  mkdirSync(folder, { recursive: true });
  for (const name of TOOLS) {
    const path = join(folder, name);
    writeFileSync(path, '#!/bin/sh\nexit 0\n');
    chmodSync(path, 0o755);
  }
  return { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` };
}
