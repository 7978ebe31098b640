/** Admits a caller for whose sake an upstream is to be asked; rejects with what `admit` does. */
export type AdmitOne = (key: string, admit: () => Promise<void>) => Promise<void>;

/**
 * Of those who ask for a source at once one is counted, since one request is made for all of them: the first, or the next
 * where that one is refused. A page with a hundred tags of one feed is no flood.
 */
export function createAdmissions(): AdmitOne {
  const underWay = new Map<string, Promise<boolean>>();
  return async (key, admit) => {
    const before = underWay.get(key);
    if (before && (await before)) return;
    const admission = admit();
    const outcome = admission.then(
      () => true,
      () => false,
    );
    underWay.set(key, outcome);
    await admission.finally(() => {
      if (underWay.get(key) === outcome) underWay.delete(key);
    });
  };
}
