// Who may import whom. The pure rooms come first: values in, values out. Below them are the rooms that touch the world.
// A room that is not here fails the test: it is entered with its neighbours, or not made.

export type Room = {
  /** Rooms whose functions and values it uses. */
  readonly uses: readonly string[];
  /** Rooms whose types it may name; types cost nothing at run time and make no cycle of work. */
  readonly names: readonly string[];
  /** Packages and built-ins. Pure rooms have only those that compute. */
  readonly packages: readonly string[];
};

export const PURE = [
  'units',
  'law',
  'claim',
  'formats',
  'matching',
  'dossier',
  'dunning',
  'letters',
  'evidence',
] as const;

/** Files and folders, processes and threads, the network: never in a pure room. */
const SYSTEM = [
  'node:child_process',
  'node:crypto',
  'node:events',
  'node:fs',
  'node:module',
  'node:net',
  'node:os',
  'node:path',
  'node:stream',
  'node:timers',
  'node:url',
  'node:util',
  'node:v8',
  'node:worker_threads',
  'node:zlib',
] as const;

const room = (uses: readonly string[], rest: Partial<Room> = {}): Room => ({
  uses,
  names: rest.names ?? [],
  packages: rest.packages ?? [],
});

export const ROOMS: Readonly<Record<string, Room>> = {
  units: room([], { packages: ['ibantools', 'libphonenumber-js', 'stdnum'] }),
  law: room(['units']),
  claim: room(['units', 'law']),
  formats: room(['units', 'claim'], {
    packages: [
      'csv-parse',
      'fflate',
      'iconv-lite',
      'pdfjs-dist',
      'saxes',
      // A hash of the bytes names a file; it is computation, as everywhere below.
      'node:crypto',
    ],
  }),
  matching: room(['units', 'claim']),
  dossier: room(['units', 'claim']),
  dunning: room(['units', 'law', 'claim', 'dossier']),
  letters: room(['units', 'law', 'claim', 'dossier', 'dunning'], {
    packages: ['liquidjs', 'mdast', 'mdast-util-from-markdown', 'qrcode', '@css-inline/css-inline'],
  }),
  evidence: room(['units'], { packages: ['node:crypto'] }),
  // The hash of an entry needs the one before it, which only the transaction that writes it can know.
  store: room(['units', 'evidence'], {
    names: PURE,
    packages: [...SYSTEM, 'kysely', 'pg', 'pg-copy-streams', 'zod'],
  }),
  channels: room(['units'], {
    names: ['letters', 'formats'],
    // What a payment provider answers is parsed where it comes in.
    packages: [
      ...SYSTEM,
      'imapflow',
      'nodemailer',
      'postal-mime',
      'qrcode',
      'zod',
      '@myriaddreamin/typst-ts-node-compiler',
    ],
  }),
  access: room(['units'], {
    names: ['store'],
    // The secret of the installation is a file of the data folder (kept-secret.ts).
    packages: [
      'node:crypto',
      'node:fs',
      'node:path',
      'better-auth',
      '@better-auth/kysely-adapter',
      '@better-auth/passkey',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@node-rs/argon2',
      'kysely',
    ],
  }),
  desk: room([...PURE, 'store', 'channels', 'access'], {
    // The name of the process that holds a parcel (worker-name.ts), and where the day's backup lies (watch.ts).
    packages: ['node:crypto', 'node:os', 'node:path', 'node:process'],
  }),
  // Sentences that the interface and the command line show; the debtor's are in letters/wording.
  messages: room(['units'], { names: [...PURE, 'desk', 'access'] }),
  api: room(['units', 'desk', 'access', 'messages'], {
    names: [...PURE, 'store', 'channels'],
    packages: [...SYSTEM, 'hono', '@hono/node-server', '@hono/zod-openapi', 'zod', 'pino'],
  }),
  // The public calculator asks the law itself: nobody is signed in, and no desk has a part in it.
  portal: room(['units', 'law', 'desk', 'access', 'messages'], {
    names: [...PURE, 'store', 'channels'],
    packages: [...SYSTEM, 'hono', 'zod'],
  }),
  // It opens the same database as the server, and hands the desk its channels.
  cli: room([...PURE, 'store', 'channels', 'access', 'desk', 'messages'], { packages: SYSTEM }),
};

/** Those that put everything together: the process before and after its engine is set, and the server that it becomes. */
export const ENTRIES: readonly string[] = ['src/entry.ts', 'src/main.ts', 'src/api/start.ts'];

/** What the application in the browser may import of the server: texts, money, and the shapes of answers. */
export const WEB = { uses: ['units', 'messages'], names: ['api'] };

/** Breaches that stand today. The list only shrinks: a line that is mended fails the test until it is taken out. */
export const STANDING_BREACHES: readonly string[] = [
  // What a company's policy is where it says nothing: kept settings are laid over it as they are read.
  'src/store/companies/companies.ts -> src/claim/parties.ts',
];
