// A fault that comes from outside and that a person can mend: a folder nobody may write, a server that is too old. Its
// message is the whole sentence: what was found, where, and what was expected. Every door shows it as it is.

export class OutsideFault extends Error {}
