import { subsidyLaw, subsidySchedule, type SubsidyAmounts } from "../../../src/planning/subsidised-jobs/subsidy-schedule";
import { isMissing } from "../../../src/units/missing";
import { eurosOf } from "../../../src/units/money";
import { formatDate } from "../../../src/units/number-format";
import { parameterRows, serial } from "../../cases/subsidies/case-parameters";
import { SECTION_16E_CASES } from "../../cases/subsidies/section-16e.cases";
import { SECTION_16I_CASES } from "../../cases/subsidies/section-16i.cases";
import type { ExpectedAmounts, SubsidyCase } from "../../cases/subsidies/subsidy-case";

describe.each([
  { section: "§ 16i", cases: SECTION_16I_CASES },
  { section: "§ 16e", cases: SECTION_16E_CASES },
])("$section", ({ cases }) => {
  test.each(cases)("$name", (single) => expect(outcome(single)).toEqual(expectation(single)));
});

type Outcome = Record<string, unknown>;

/** Everything that the case makes a statement about, so that one comparison shows all differences. */
function outcome({ job, legalVersion, parameters, expected }: SubsidyCase): Outcome {
  const { start, end, ...rest } = job;
  const schedule = subsidySchedule(
    { ...rest, start: start === undefined ? undefined : serial(start), end: end === undefined ? undefined : serial(end) },
    subsidyLaw(parameterRows(parameters), legalVersion),
  );
  if (isMissing(schedule)) {
    return { missing: expected.missing !== undefined && schedule.missing.de.includes(expected.missing) };
  }
  return {
    periods: mapped(expected.periods, (amounts, day) =>
      shown(
        amounts,
        schedule.months.find(({ firstDay }) => firstDay === serial(day)),
      ),
    ),
    years: mapped(expected.years, (amounts, year) =>
      shown(
        amounts,
        schedule.years.find((entry) => entry.year === Number(year)),
      ),
    ),
    lastDay: expected.lastDay && formatDate(schedule.lastDay, "en"),
    remarks: expected.remarks && schedule.remarks.map(({ code }) => code),
  };
}

function expectation({ expected }: SubsidyCase): Outcome {
  const { missing, periods = {}, years = {}, lastDay, remarks } = expected;
  return missing === undefined ? { periods, years, lastDay, remarks } : { missing: true };
}

function mapped<Value, Result>(record: Readonly<Record<string, Value>> = {}, map: (value: Value, key: string) => Result) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

/** The amounts in euros; of a missing one the expected word, if its reason has it, otherwise the whole reason. */
function shown(expected: ExpectedAmounts, actual: SubsidyAmounts | undefined): Outcome | undefined {
  return (
    actual &&
    mapped(expected, (wanted, name) => {
      const amount = actual[name as keyof SubsidyAmounts];
      if (!isMissing(amount)) {
        return eurosOf(amount);
      }
      const isExpected = typeof wanted === "object" && amount.missing.de.includes(wanted.missing);
      return { missing: isExpected ? wanted.missing : amount.missing.de };
    })
  );
}
