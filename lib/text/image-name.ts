const FILE_NAME = /^[\w() .-]+\.(?:png|jpe?g|gif|svg|webp|bmp|avif)$/i;

/** True where the words for an image say no more than the name of its file. */
export const isFileName = (words: string): boolean => FILE_NAME.test(words);

/** The last part of an address, as the file is named there. */
export const fileIn = (address: string): string => /([^/?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? '';
