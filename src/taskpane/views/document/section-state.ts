import type { DocumentOutline } from "../../../commands/document.command";
import type { StatusIconKind } from "../../components/status-icon";
import type { PaneFinding } from "../../pane-commands";

export type SectionStateId = "filled" | "empty" | "optional" | "gaps" | "findings";

/** A section with what was typed for it and what does not fit in that. */
export type ListedSection = DocumentOutline["slots"][number] & {
  readonly state: SectionStateId;
  readonly texts: DocumentOutline["texts"];
  readonly findings: readonly PaneFinding[];
};

export const SECTION_ICONS: Readonly<Record<SectionStateId, StatusIconKind>> = {
  filled: "ok",
  empty: "none",
  optional: "none",
  gaps: "warning",
  findings: "warning",
};

/** The sections of the document in their order. */
export function listedSections({ slots, texts, gaps, findings }: DocumentOutline): readonly ListedSection[] {
  return slots.map((slot) => {
    const typed = texts.filter(({ section }) => section === slot.section);
    const isOnText = ({ sheet, cell }: PaneFinding): boolean => typed.some((text) => text.sheet === sheet && text.cell === cell);
    const own = findings.filter(isOnText);
    const hasGap = gaps.some(({ place }) => place === slot.section);
    return { ...slot, texts: typed, findings: own, state: stateOf(typed.length > 0, slot.isRequired, hasGap, own.length > 0) };
  });
}

function stateOf(isFilled: boolean, isRequired: boolean, hasGap: boolean, hasFindings: boolean): SectionStateId {
  if (!isFilled) return isRequired ? "empty" : "optional";
  if (hasGap) return "gaps";
  return hasFindings ? "findings" : "filled";
}
