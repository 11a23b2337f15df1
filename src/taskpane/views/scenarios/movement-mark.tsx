import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { EqualCircle16Regular } from "@fluentui/react-icons/svg/equal-circle";
import type { Movement } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", columnGap: "2px", color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorPaletteRedForeground1 },
});

type MovementMarkProps = {
  readonly movement: Movement;
  readonly difference: number;
  /** Where the difference stands beside it, its sign takes the place of the arrow. */
  readonly isCompact?: boolean;
};

/** Up or down as an arrow, good or bad as a word: colour only repeats it. */
export function MovementMark({ movement, difference, isCompact = false }: MovementMarkProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const Icon = difference > 0 ? ArrowUp16Regular : difference < 0 ? ArrowDown16Regular : EqualCircle16Regular;
  return (
    <span className={mergeClasses(styles.mark, movement === "better" && styles.better, movement === "worse" && styles.worse)}>
      {!isCompact && <Icon className={styles.icon} aria-hidden />}
      {texts.scenarios.movement[movement]}
    </span>
  );
}
