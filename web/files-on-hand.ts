// The files that named a new company, on their way to its first step: they are taken in there without being dropped again.
// They stay in this window only; whoever closes it drops them once more.

const onHand = new Map<string, readonly File[]>();

export const keepForStart = (companyId: string, files: readonly File[]): void => {
  onHand.set(companyId, files);
};

/** Once: whoever leaves the taking-in and comes back is not asked about the same files again. */
export function takeOnHand(companyId: string): readonly File[] {
  const files = onHand.get(companyId) ?? [];
  onHand.delete(companyId);
  return files;
}
