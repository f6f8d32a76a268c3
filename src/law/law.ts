// Which country's rules a claim follows.

export type LawCode = 'FR' | 'BE' | 'NL' | 'LU' | 'DE' | 'ES' | 'IT' | 'EU';
export type Relation = 'b2b' | 'b2c' | 'public';
