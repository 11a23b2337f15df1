/** Legal sources that several sections name, as the column `Rechtsgrundlage, Quelle` shows them. */
export const SECTION_46_SHARE = "§ 46 Abs. 3 S. 1 SGB II";
export const SECTION_46_FUNDS = "§ 46 Abs. 1 S. 5 SGB II";
export const ORDINANCE = "SGB2§48aFKV";
export const CONVENTION = "Rechenkonvention, kein Rechtssatz";
