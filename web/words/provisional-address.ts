// The address that an installation gives its first person: no mail arrives there, so theirs is asked for.

const PROVISIONAL = /\.localhost$/;

export const isProvisional = (email: string): boolean => PROVISIONAL.test(email);
