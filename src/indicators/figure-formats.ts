/** How a figure and its difference are shown; all formats are en-US, as the Excel API takes them. */
export const FIGURE_FORMATS = {
  money: { value: '#,##0.00 "€"', difference: '+#,##0.00 "€";-#,##0.00 "€";0.00 "€"' },
  count: { value: "#,##0", difference: "+#,##0;-#,##0;0" },
  average: { value: "#,##0.0", difference: "+#,##0.0;-#,##0.0;0.0" },
  fte: { value: "#,##0.00", difference: "+#,##0.00;-#,##0.00;0.00" },
  caseload: { value: "0", difference: "+0.0;-0.0;0.0" },
  /** Cents and their fractions: what one euro costs. */
  unitCost: { value: '0.0000 "€"', difference: '+0.0000 "€";-0.0000 "€";0.0000 "€"' },
  /** A fraction in percent; its difference in percentage points (Prozentpunkte, PP). */
  share: { value: "0.0%", difference: '+0.0" PP";-0.0" PP";0.0" PP"' },
  /** Already percentage points. */
  points: { value: '0.0" PP"', difference: '+0.0" PP";-0.0" PP";0.0" PP"' },
  rate: { value: "0.00%", difference: '+0.00" PP";-0.00" PP";0.00" PP"' },
} as const;

export type FigureFormat = keyof typeof FIGURE_FORMATS;
