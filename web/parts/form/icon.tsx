// The few signs of the interface, drawn on a grid of 24. They never carry meaning alone: text stands beside them.

const PATHS = {
  today:
    'M12 3v2m0 14v2m9-9h-2M5 12H3m15.4-6.4L17 7M7 17l-1.4 1.4m12.8 0L17 17M7 7 5.6 5.6M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z',
  review: 'm4 12 3 3 5-6m2 8h6m-6-5h6m-6-5h6M4 19l1.5 1.5L8 18',
  debtors:
    'M16 19v-1a4 4 0 0 0-4-4H7a4 4 0 0 0-4 4v1M9.5 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm7.5 4a4 4 0 0 1 4 4v1M15.5 4.2a3 3 0 0 1 0 5.6',
  companies: 'M4 20V6l7-3v17M11 9h9v11M2 20h20M7 9h1m-1 4h1m-1 4h1m7-4h2m-2 4h2',
  trend: 'M4 20V4m0 16h16M8 16v-4m4 4V8m4 8v-6',
  bank: 'M3 10h18L12 4 3 10Zm2 0v8m5-8v8m4-8v8m5-8v8M3 20h18',
  takeIn: 'M12 4v11m0 0-4-4m4 4 4-4M4 17v1a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-1',
  settings: 'M4 7h10m4 0h2M4 17h2m4 0h10M16 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  phone:
    'M6 3h3l1.5 5L8 9.5a12 12 0 0 0 6.5 6.5L16 13.5l5 1.5v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z',
  mail: 'M4 6h16v12H4zm0 1 8 6 8-6',
  letter: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7m-7 4h5',
  check: 'm5 13 4 4L19 7',
  cross: 'M6 6l12 12M18 6 6 18',
  pencil: 'm4 20 1-5L16 4l4 4L9 19l-5 1Zm10-14 4 4',
  undo: 'M9 7 4 12l5 5m-5-5h10a6 6 0 0 1 6 6v1',
  back: 'm14 6-6 6 6 6',
  next: 'm10 6 6 6-6 6',
  search: 'm20 20-4.5-4.5M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  pause: 'M8 5v14m8-14v14',
  shield: 'M12 3 5 6v5c0 4.5 3 8 7 10 4-2 7-5.500 7-10V6l-7-3Zm-3 9 2 2 4-4',
  theme: 'M20 14A8 8 0 1 1 10 4a6.500 6.500 0 0 0 10 10Z',
  scales: 'M12 4v16M8 20h8M5 7h14M5 7l-3 7a3 3 0 0 0 6 0L5 7Zm14 0-3 7a3 3 0 0 0 6 0l-3-7Z',
  question: 'M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400m0 3v.5',
  agree: 'm3 12 4-5 4 2 2-1 4 4m4-5-3-3-4 1-3 3m6 4-2 2m-1-4-2 2m-1-4-2 2M7 12l5 5',
  steps: 'M4 19h4v-5h5V9h4V4h3',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  clock: 'M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The stamp of the product: a receipt, slightly askew. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" aria-hidden="true">
      <g transform="rotate(-8 16 16)">
        <circle cx="16" cy="16" r="13.5" strokeWidth="2.2" />
        <circle cx="16" cy="16" r="10" strokeWidth="0.9" strokeDasharray="2 1.6" />
        <path
          d="m10.800 16.400 3.700 3.700 7-8"
          strokeWidth="2.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  );
}
