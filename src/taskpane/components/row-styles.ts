import { createFocusOutlineStyle, makeStyles, tokens } from "@fluentui/react-components";

/** A list whose rows are whole-width buttons: figures, tables, findings. */
export const useRowStyles = makeStyles({
  // The rows reach beyond the margin, so that their text stands in line with the headings.
  list: {
    listStyleType: "none",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
  },
  item: {
    "&:not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  itemWithAction: { display: "flex", alignItems: "center" },
  row: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "40px",
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
  },
  button: {
    // The outline is drawn in an element of its own, placed against this one.
    position: "relative",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ...createFocusOutlineStyle(),
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  title: { display: "block", fontWeight: tokens.fontWeightRegular },
  detail: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
