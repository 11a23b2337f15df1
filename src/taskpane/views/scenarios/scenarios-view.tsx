import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { useState, type ComponentType } from "react";
import { FindingDisclosure } from "../../components/finding-disclosure";
import { NotRead } from "../../components/not-read";
import { OutdatedLine } from "../../components/outdated-line";
import { usePane } from "../../components/pane-context";
import { Section } from "../../components/section";
import type { Texts } from "../../i18n/texts";
import type { PaneFinding } from "../../pane-commands";
import { FindingList } from "../data/finding-list";
import { DriverEditor } from "./driver-editor";
import { MergePanel } from "./merge-panel";
import { NameForm } from "./name-form";
import { ResultTable } from "./result-table";
import { RiskPanel } from "./risk-panel";
import { SaveBar } from "./save-bar";
import { ScenarioPicker } from "./scenario-picker";
import { SeekPanel } from "./seek-panel";
import { SensitivityPanel } from "./sensitivity-panel";
import { useScenarioState } from "./use-scenarios";

const useStyles = makeStyles({
  paragraph: { margin: `0 0 ${tokens.spacingVerticalS}` },
  action: { alignSelf: "flex-start" },
  accordion: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Part = { readonly id: string; readonly titleOf: (texts: Texts["scenarios"]) => string; readonly Content: ComponentType };

/** What can be done with a scenario, each in a part that opens on demand. */
const PARTS: readonly Part[] = [
  { id: "drivers", titleOf: (texts) => texts.drivers, Content: DriverEditor },
  { id: "results", titleOf: (texts) => texts.results, Content: ResultTable },
  { id: "seek", titleOf: (texts) => texts.seek, Content: SeekPanel },
  { id: "sensitivity", titleOf: (texts) => texts.sensitivity, Content: SensitivityPanel },
  { id: "risk", titleOf: (texts) => texts.risk, Content: RiskPanel },
];

const MERGE: Part = { id: "merge", titleOf: (texts) => texts.merge, Content: MergePanel };

/** Scenarios: choose, edit with instant results, seek, test, and take over from others. */
export function ScenariosView() {
  const { session, texts } = usePane();
  const { workspace, draft, isOutdated } = useScenarioState();
  const read = (): void => void session.scenarios.open();
  if (!workspace) return <NotRead action={texts.scenarios.readAgain} onAction={read} />;
  const problem = workspace.scenarios.find(({ name }) => name === draft?.name)?.problem;
  return (
    <>
      {isOutdated && <OutdatedLine hint={texts.scenarios.outdated} action={texts.scenarios.readAgain} onAction={read} />}
      <FindingDisclosure title={texts.scenarios.findingsOf(workspace.findings.length)} findings={workspace.findings} />
      {!workspace.hasSheet ? <NoSheet /> : draft ? <ScenarioPicker /> : <NoScenario />}
      {problem && <Broken problem={problem} />}
      {draft && !problem ? <Parts parts={[...PARTS, MERGE]} /> : workspace.hasSheet && <Parts parts={[MERGE]} />}
      {draft && !problem && <SaveBar />}
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <Accordion className={styles.accordion} multiple collapsible defaultOpenItems={["drivers"]}>
      {parts.map(({ id, titleOf, Content }) => (
        <AccordionItem key={id} value={id}>
          <AccordionHeader as="h2">{titleOf(texts.scenarios)}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Content />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

/** A scenario with a cell that cannot be read has no results: they would leave something out. */
function Broken({ problem }: { readonly problem: PaneFinding }) {
  const styles = useStyles();
  const { session, texts } = usePane();
  return (
    <div>
      <Caption1 className={styles.hint}>{texts.scenarios.brokenScenario}</Caption1>
      <FindingList findings={[problem]} />
      <Button size="small" onClick={() => void session.scenarios.open()}>
        {texts.scenarios.readAgain}
      </Button>
    </div>
  );
}

function NoSheet() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  return (
    <Section title={texts.scenarios.noSheetTitle}>
      <Body1 as="p" className={styles.paragraph}>
        {texts.scenarios.noSheetWhat}
      </Body1>
      <Button
        className={styles.action}
        appearance="primary"
        icon={<TableAdd20Regular />}
        disabledFocusable={state.activity !== undefined}
        onClick={() => void session.scenarios.fillBase()}
      >
        {texts.scenarios.addSheet}
      </Button>
    </Section>
  );
}

function NoScenario() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const [isNaming, setIsNaming] = useState(false);
  return (
    <Section title={texts.scenarios.noScenarioTitle}>
      <Body1 as="p" className={styles.paragraph}>
        {texts.scenarios.noScenarioWhat}
      </Body1>
      {isNaming ? (
        <NameForm
          action={texts.scenarios.create}
          initialName=""
          isPrimary
          onDone={(name) => session.scenarios.add(name)}
          onCancel={() => setIsNaming(false)}
        />
      ) : (
        <Button
          className={styles.action}
          appearance="primary"
          icon={<Add20Regular />}
          disabledFocusable={state.activity !== undefined}
          onClick={() => setIsNaming(true)}
        >
          {texts.scenarios.add}
        </Button>
      )}
    </Section>
  );
}
