import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { usePane } from "../../components/pane-context";
import type { PaneExplanation } from "../../pane-commands";
import { ExplanationDetails } from "./explanation-details";
import { valueWithUnit } from "./value-with-unit";

/** Nodes are open down to here when the tree appears. */
const OPEN_DEPTH = 1;
/** Deeper levels are no longer moved in: the pane is narrow. */
const INDENTED_DEPTH = 5;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { "&:not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  toggle: {
    position: "relative",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalSNudge} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle(),
  },
  chevron: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  value: {
    flexShrink: 0,
    maxWidth: "50%",
    textAlign: "end",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  missing: { color: tokens.colorNeutralForeground2, fontStyle: "italic", fontWeight: tokens.fontWeightRegular },
  content: { paddingBottom: tokens.spacingVerticalS },
  details: { paddingInlineStart: "20px" },
  indented: {
    marginInlineStart: "7px",
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "1px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
});

type TreeProps = { readonly nodes: readonly PaneExplanation[]; readonly depth: number };

/** What a number comes from, as nested lists whose rows open and close. */
export function ExplanationTree({ nodes, depth }: TreeProps) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, depth > 0 && depth <= INDENTED_DEPTH && styles.indented)}>
      {nodes.map((node, index) => (
        <TreeItem key={index} node={node} depth={depth} />
      ))}
    </ul>
  );
}

function TreeItem({ node, depth }: { readonly node: PaneExplanation; readonly depth: number }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const [isOpen, setIsOpen] = useState(depth < OPEN_DEPTH);
  const contentId = useId();
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  const isMissing = node.problem !== undefined;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={contentId} onClick={() => setIsOpen(!isOpen)}>
        <Chevron className={styles.chevron} aria-hidden />
        <span className={styles.title}>{node.title[language]}</span>{" "}
        <span className={mergeClasses(styles.value, isMissing && styles.missing)}>
          {isMissing ? texts.missingValue : valueWithUnit(node, language)}
        </span>
      </button>
      <div id={contentId} className={styles.content} hidden={!isOpen}>
        {isOpen && (
          <>
            <div className={styles.details}>
              <ExplanationDetails node={node} />
            </div>
            {node.children.length > 0 && <ExplanationTree nodes={node.children} depth={depth + 1} />}
          </>
        )}
      </div>
    </li>
  );
}
