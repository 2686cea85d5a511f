/** What the browser says of this extension's storage; nulls where it says nothing. */
export async function diskUse(
  storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage,
): Promise<{ used: number | null; quota: number | null; persisted: boolean }> {
  const [estimate, persisted] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()]);
  return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted: persisted ?? false };
}
