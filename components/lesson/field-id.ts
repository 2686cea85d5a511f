/** The element id of a field, by the name `missing` gives it ("title", "claim:<id>"), so that Save can lead there. */
export const fieldId = (name: string): string => `field-${name.replaceAll(':', '-')}`;
