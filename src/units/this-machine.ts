/** The names under which a machine reaches itself, as an address (URL) writes its host. */
export const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
