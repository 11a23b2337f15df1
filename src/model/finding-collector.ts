import type { Finding } from "./finding";
import { formatNumber } from "../units/number-format";

/** How many findings of one kind on one sheet are listed singly. */
export const FINDINGS_PER_KIND = 50;

export type FindingText = Omit<Finding, "code" | "sheet">;

type Group = { readonly listed: Finding[]; left: number };

/**
 * Collects findings so that the list stays readable: of each code on each sheet the first ones are kept, the rest is
 * counted and named in a closing finding. Texts are only made for the findings that are kept.
 */
export class FindingCollector {
  private readonly groups = new Map<string, Group>();

  add(code: string, sheet: string, describe: () => FindingText): void {
    const id = `${code}\n${sheet}`;
    let group = this.groups.get(id);
    if (group === undefined) {
      group = { listed: [], left: 0 };
      this.groups.set(id, group);
    }
    if (group.listed.length < FINDINGS_PER_KIND) {
      group.listed.push({ code, sheet, ...describe() });
    } else {
      group.left++;
    }
  }

  /** The findings, those of one kind together, in the order in which the kinds came up. */
  findings(): Finding[] {
    return [...this.groups.values()].flatMap(({ listed, left }) => {
      const last = listed.at(-1);
      return left > 0 && last ? [...listed, closingFinding(last, left)] : listed;
    });
  }
}

function closingFinding({ code, sheet, severity }: Finding, left: number): Finding {
  return {
    code,
    sheet,
    severity,
    message: {
      de: `Dasselbe trifft auf ${left === 1 ? "eine weitere Stelle" : `${formatNumber(left, 0, "de")} weitere Stellen`} dieses Blatts zu; sie sind hier nicht einzeln aufgeführt.`,
      en: `The same holds for ${left === 1 ? "one more place" : `${formatNumber(left, 0, "en")} more places`} on this sheet; they are not listed here.`,
    },
    remedy: {
      de: "Beheben Sie zuerst die aufgeführten Stellen und prüfen Sie erneut.",
      en: "Mend the places listed first, then check again.",
    },
  };
}
