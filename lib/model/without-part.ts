/** An address without what only names a part of its page; `#!` and `#/` name pages of their own. */
export const withoutPart = (address: string): string => address.replace(/#(?![!/]).*$/s, '');
