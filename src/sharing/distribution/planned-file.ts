import type { Finding } from "../../model/finding";
import type { ShareForm, SharePart } from "../share-form";

/** One file of the distribution, before it is made. */
export type PlannedFile = {
  readonly municipality: string;
  readonly recipient?: string;
  readonly fileName: string;
  readonly form: ShareForm;
  readonly parts: readonly SharePart[];
  /** ISO date. */
  readonly due?: string;
};

export type SharingPlan = {
  readonly files: readonly PlannedFile[];
  /** What does not fit in the sheet `Verteiler`; rows with an error are not among the files. */
  readonly findings: readonly Finding[];
  /** Whether the workbook has the sheet `Verteiler`; without it every municipality gets a file by the defaults. */
  readonly hasDistributionList: boolean;
  readonly month: string;
  readonly year: number;
};
