import { makeStyles } from "@fluentui/react-components";

/** A list of long texts takes the width of the pane, not that of its longest text. */
export const useListStyles = makeStyles({
  root: { minWidth: 0 },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});
