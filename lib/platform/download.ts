/** Hands a file to the browser as a download. */
export function download(name: string, parts: Blob): void {
  const address = URL.createObjectURL(parts);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
