/** An address without what only names a part of its page; `#!`, and what has a slash behind its `#`, name pages of their own. */
export const withoutPart = (address: string): string => address.replace(/#(?!!)[^/]*$/s, '');
