import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Options16Regular } from "@fluentui/react-icons/svg/options";
import { useId, useState } from "react";
import type { ScenarioWorkspace, WorkspaceDriver } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { withFurtherLine, type DraftLine } from "../../session/scenario-draft";
import { ChangeLine } from "./change-line";
import { quantityText } from "./quantity-text";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    "&:not(:last-child)": { paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  base: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  description: { color: tokens.colorNeutralForeground2 },
  further: { alignSelf: "flex-start" },
});

type DriverRowProps = {
  readonly driver: WorkspaceDriver;
  readonly workspace: ScenarioWorkspace;
  /** The driver's lines of the draft, at least one. */
  readonly lines: readonly DraftLine[];
  readonly repeated: ReadonlySet<number>;
};

/** A driver with its base and its changes; what it does, and by municipality or month, on demand. */
export function DriverRow({ driver, workspace, lines, repeated }: DriverRowProps) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const isScoped = lines.length > 1 || lines.some(({ municipality, from }) => municipality !== undefined || from !== undefined);
  const [isOpen, setIsOpen] = useState(isScoped);
  const detailsId = useId();
  const base = driver.baseValues[0] ?? NaN;
  const title = driver.title[language];
  const canBeScoped = driver.isMunicipal || driver.isDated;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        <Caption1 className={styles.base}>
          {Number.isFinite(base) ? texts.scenarios.base(quantityText(base, driver.format, language)) : texts.scenarios.noBase}
        </Caption1>
        <Button
          size="small"
          appearance="subtle"
          icon={<Options16Regular />}
          aria-label={texts.scenarios.more(title)}
          title={texts.scenarios.more(title)}
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <Caption1 id={detailsId} className={styles.description}>
          {driver.description[language]}
        </Caption1>
      )}
      {lines.map((line) => (
        <ChangeLine
          key={line.key}
          driver={driver}
          workspace={workspace}
          line={line}
          isFurther={lines.length > 1}
          isRepeated={repeated.has(line.key)}
          hasScope={canBeScoped && (isOpen || isScoped)}
        />
      ))}
      {isOpen && canBeScoped && (
        <Button
          className={styles.further}
          size="small"
          appearance="subtle"
          onClick={() => session.scenarios.edit((draft) => withFurtherLine(draft, driver.id))}
        >
          {texts.scenarios.furtherLine}
        </Button>
      )}
    </li>
  );
}
