import { usePane } from "../../components/pane-context";
import { FindingSummary } from "./finding-summary";
import { KeyFigureList } from "./key-figure-list";
import { RefreshControls } from "./refresh-controls";
import { StatusLine } from "./status-line";

/** What is stale, what does not fit, and the few numbers that matter. */
export function OverviewView() {
  const { overview } = usePane().state;
  if (!overview) return null;
  return (
    <>
      <StatusLine overview={overview} />
      <RefreshControls overview={overview} />
      <FindingSummary overview={overview} />
      <KeyFigureList overview={overview} />
    </>
  );
}
