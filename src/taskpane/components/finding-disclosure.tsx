import { StatusIcon } from "./status-icon";
import { Disclosure } from "./disclosure";
import { SEVERITIES, type PaneFinding } from "../pane-commands";
import { FindingList } from "../views/data/finding-list";

type FindingDisclosureProps = { readonly title: string; readonly findings: readonly PaneFinding[] };

/** What does not fit on some sheets, folded away; a click leads to the cell. */
export function FindingDisclosure({ title, findings }: FindingDisclosureProps) {
  if (findings.length === 0) return null;
  const gravest = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "note";
  return (
    <Disclosure title={title} icon={<StatusIcon kind={gravest} />}>
      <FindingList findings={findings} />
    </Disclosure>
  );
}
