/** Whether no text is longer, in bytes, than it may be. */
export const fits = <K extends string>(
  texts: Readonly<Record<K, Uint8Array>>,
  limits: Readonly<Record<K, number>>,
): boolean => (Object.keys(limits) as K[]).every((name) => texts[name].length <= limits[name]);
