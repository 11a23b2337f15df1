import { Caption1 } from "@fluentui/react-components";
import { lazy } from "react";
import type { TableState } from "../../../../commands/command-results";
import { Disclosure } from "../../../components/disclosure";
import { LazyPart } from "../../../components/lazy-part";
import { usePane } from "../../../components/pane-context";
import { useImportState } from "./use-import";

/* Not what the view is opened for: it comes with the first look at it. */
const ImportPanel = lazy(() => import("./import-panel").then(({ ImportPanel: Panel }) => ({ default: Panel })));

/** Taking over own sheets, folded away until it is wanted. */
export function ImportDisclosure({ tables }: { readonly tables: readonly TableState[] }) {
  const { texts, language } = usePane();
  const { file, canUndo } = useImportState();
  return (
    <Disclosure title={texts.importing.title} isOpenAtFirst={file !== undefined || canUndo}>
      <LazyPart
        waitingLabel={texts.loadingPart}
        onFailure={({ reason, wayOut }) => (
          <Caption1>
            {reason[language]} {wayOut[language]}
          </Caption1>
        )}
      >
        <ImportPanel tables={tables} />
      </LazyPart>
    </Disclosure>
  );
}
