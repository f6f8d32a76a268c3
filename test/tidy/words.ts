// Words that say nothing about what a thing is, and what to say instead. Names of others (a library's `workerData`) and
// of interfaces that people script against are left alone, by name.

export const BANNED_WORDS: Readonly<Record<string, string>> = {
  manager: 'the noun itself: dossier, outbox, supervisor',
  managers: 'the noun itself',
  helper: 'what it makes or answers',
  helpers: 'what they make or answer',
  util: 'what it makes or answers',
  utils: 'what they make or answer',
  service: 'the room or the noun: desk, channel, store',
  services: 'the room or the noun',
  handler: 'what it does: accept, answer, onMessage',
  handlers: 'what they do',
  processor: 'what it does: read, decide, send',
  data: 'what it holds: facts, rows, invoices, bytes',
  info: 'what it tells: address, title, reason',
  infos: 'what they tell',
  item: 'what it is: line, row, invoice, step',
  items: 'what they are: lines, rows, invoices, steps',
  misc: 'two files with names',
};

/** Names given by others, or by the interfaces that people script against. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([
  // node:worker_threads.
  'workerData',
  // OpenAPI 3.1, and csv-parse.
  'info',
  // The environment variable.
  'ACQUIT_DATA',
  // pdfjs-dist.
  'items',
  // @tanstack/react-query.
  'placeholderData',
  // A table of the first migrations, which are never changed.
  'paid_item',
  // The answer of `acquit read --json`; an open item is the ledger's own term.
  'openItems',
]);

/** ACQUIT_DATA and --data name it: the data folder. */
export const GIVEN_PHRASE = /^data$|data(?=Folder)/i;

/** Calls that read the clock, chance, the environment, or make floats of money: never above the line. */
export const BANNED_CALLS: Readonly<Record<string, string>> = {
  'new Date': 'a CalendarDate that is given',
  'Date.now': 'a CalendarDate that is given',
  'Math.random': 'an identifier that is given',
  'performance.now': 'a measurement below the line',
  'process.': 'a value that main.ts hands down',
  parseFloat: 'parseDecimal of units/money.ts',
  toFixed: 'toDecimal of units/money.ts',
  setTimeout: 'a decision with a day',
  setInterval: 'a decision with a day',
  'console.': 'a result',
  'fetch(': 'a value that a channel brings',
};
