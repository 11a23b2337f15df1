import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import { StatusIcon } from "../../components/status-icon";
import { usePane } from "../../components/pane-context";
import { SEVERITIES, type PaneFinding } from "../../pane-commands";
import { FindingList } from "../data/finding-list";

const useStyles = makeStyles({
  accordion: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: `0 ${tokens.spacingHorizontalM}` },
});

/** What does not fit on the sheets of the scenarios; a click leads to the cell. */
export function ScenarioFindings({ findings }: { readonly findings: readonly PaneFinding[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  if (findings.length === 0) return null;
  const gravest = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "note";
  return (
    <Accordion className={styles.accordion} collapsible>
      <AccordionItem value="findings">
        <AccordionHeader as="h2" icon={<StatusIcon kind={gravest} />}>
          {texts.scenarios.findingsOf(findings.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <FindingList findings={findings} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
