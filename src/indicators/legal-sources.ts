/** Sources that several functions name. */
export const ORDINANCE = "Verordnung zur Festlegung der Kennzahlen nach § 48a SGB II";
export const SECTION_46_FUNDS = "§ 46 Abs. 1 S. 5 SGB II";
export const SECTION_46_SHARE = "§ 46 Abs. 3 S. 1 SGB II";
/** For what no law defines. */
export const CONVENTION = "Rechenkonvention, kein Rechtssatz";
export const BENCHMARKING = `Interkommunales Benchmarking (${CONVENTION})`;
