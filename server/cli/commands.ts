import type { CliCommand } from './command.ts';

/** Every command there is; each is loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  'new-epoch': async () => (await import('./new-epoch.ts')).newEpoch,
  audit: async () => (await import('./audit.ts')).audit,
  'export-person': async () => (await import('./export-person.ts')).exportPerson,
  'erase-person': async () => (await import('./erase-person.ts')).erasePersonCommand,
  seed: async () => (await import('./seed.ts')).seed,
  openapi: async () => (await import('./openapi.ts')).openapi,
};
