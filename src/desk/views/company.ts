// A company as every screen names it.

export type CompanyView = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly mode: 'test' | 'live';
  readonly isPaused: boolean;
};
