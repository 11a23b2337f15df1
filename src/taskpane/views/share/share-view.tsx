import { FindingDisclosure } from "../../components/finding-disclosure";
import { NotRead } from "../../components/not-read";
import { OutdatedLine } from "../../components/outdated-line";
import { usePane } from "../../components/pane-context";
import { MadeFiles } from "./made-files";
import { PlanSection } from "./plan-section";
import { SwapSection } from "./swap-section";
import { useShareState } from "./use-share";

/** Files for the municipalities: what will be sent, what was made; and the workbook made readable without the add-in. */
export function ShareView() {
  const { session, texts } = usePane();
  const { plan, swap, report, isOutdated } = useShareState();
  const read = (): void => void session.share.open();
  return (
    <>
      {isOutdated && <OutdatedLine hint={texts.share.outdated} action={texts.share.readAgain} onAction={read} />}
      {report && <MadeFiles report={report} month={plan?.month ?? ""} />}
      {plan && <FindingDisclosure title={texts.share.findingsOf(plan.findings.length)} findings={plan.findings} />}
      {plan ? <PlanSection plan={plan} /> : <NotRead action={texts.share.readAgain} onAction={read} />}
      {swap && <SwapSection swap={swap} />}
    </>
  );
}
