// The code by which the system names a fault: 'ENOENT' for a file that is not there.

/** Null where the fault is none of the system's. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;
