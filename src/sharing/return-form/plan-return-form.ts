import type { PlanningData } from "../../model/planning-data";
import type { MeasureRow, StaffRow } from "../../model/rows";
import { serialOfDate } from "../../units/month";
import type { ReturnForm } from "./return-form";
import type { FormScope } from "./sections/form-scope";
import { measureSection, newMeasureSection, ownMeasures } from "./sections/measure-sections";
import { ownStaff, staffSection } from "./sections/staff-section";
import { remarkSection, targetSection } from "./sections/steering-sections";

/**
 * What a municipality is asked about its plan for a year: posts of the newest day by side, its measures that run at the
 * turn of the year or later, new measures, targets, and remarks. Sections without anything to ask are left out.
 */
export function planReturnForm(data: PlanningData, municipality: string, year: number): ReturnForm {
  const scope = { data, municipality, year };
  const newest = Math.max(...ownStaff(scope).map(({ asOf = 0 }) => asOf));
  const turnOfYear = serialOfDate(year - 1, 12, 31);
  return form(scope, {
    staff: ownStaff(scope).filter(({ asOf }) => asOf === newest),
    measures: ownMeasures(scope).filter(({ end = turnOfYear }) => end >= turnOfYear),
  });
}

/**
 * Everything that a municipality can have been asked at any time with the data as they are: the lines of `planReturnForm`,
 * and those for earlier days and ended measures. An answer finds its place by this, although the plan went on.
 */
export function knownReturnForm(data: PlanningData, municipality: string, year: number): ReturnForm {
  const scope = { data, municipality, year };
  return form(scope, { staff: ownStaff(scope), measures: ownMeasures(scope) });
}

type AskedRows = { readonly staff: readonly StaffRow[]; readonly measures: readonly MeasureRow[] };

function form(scope: FormScope, { staff, measures }: AskedRows): ReturnForm {
  const asked = [staffSection(scope, staff), measureSection(scope, measures), newMeasureSection(scope), targetSection(scope)];
  const sections = asked.filter(({ lines }) => lines.length > 0);
  return { municipality: scope.municipality, year: scope.year, sections: [...sections, remarkSection(scope, sections)] };
}
