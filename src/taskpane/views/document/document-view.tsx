import { FindingDisclosure } from "../../components/finding-disclosure";
import { NotRead } from "../../components/not-read";
import { OutdatedLine } from "../../components/outdated-line";
import { usePane } from "../../components/pane-context";
import { FieldSection } from "./field-section";
import { MadeDocument } from "./made-document";
import { RefreshNeeded } from "./refresh-needed";
import { SectionList } from "./section-list";
import { useDocumentState } from "./use-document";
import { WriteSection } from "./write-section";

/** The planning document: what it holds and lacks, and the Word file. */
export function DocumentView() {
  const { session, texts } = usePane();
  const { outline, refreshNeeded, report, isOutdated } = useDocumentState();
  const words = texts.document;
  const read = (): void => void session.documents.open();
  return (
    <>
      {isOutdated && <OutdatedLine hint={words.outdated} action={words.readAgain} onAction={read} />}
      {refreshNeeded && <RefreshNeeded why={refreshNeeded} />}
      {!refreshNeeded && !outline && <NotRead action={words.readAgain} onAction={read} />}
      {outline && <WriteSection outline={outline} />}
      {report && <MadeDocument report={report} />}
      {outline && (
        <>
          <FindingDisclosure title={words.findingsOf(outline.findings.length)} findings={outline.findings} />
          <SectionList outline={outline} />
          <FieldSection fields={outline.fields} />
        </>
      )}
    </>
  );
}
