import { Button, Caption1, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { TableArrowUp20Regular } from "@fluentui/react-icons/svg/table-arrow-up";
import type { ImportPreview } from "../../../../commands/import.command";
import { formatNumber } from "../../../../units/number-format";
import { Disclosure } from "../../../components/disclosure";
import { FileFindings } from "../../../components/file-findings";
import { FindingDisclosure } from "../../../components/finding-disclosure";
import { OptionSelect } from "../../../components/option-select";
import { usePane } from "../../../components/pane-context";
import { Section } from "../../../components/section";
import { StatusIcon } from "../../../components/status-icon";
import { SEVERITIES } from "../../../pane-commands";
import { previewFindings } from "../../../session/import-questions";
import { useImportState } from "./use-import";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  counts: { listStyleType: "none", margin: 0, padding: 0 },
  count: { display: "flex", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0` },
  hint: { color: tokens.colorNeutralForeground2 },
  choice: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  action: { alignSelf: "flex-start" },
});

/** What the import would do, what stands in its way, and the import itself. */
export function ImportPreviewPart() {
  const { preview } = useImportState();
  return preview ? <Preview preview={preview} /> : null;
}

function Preview({ preview }: { readonly preview: ImportPreview }) {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const { replaces, isPartial, isPreviewCurrent } = useImportState();
  const words = texts.importing;
  const { addedCount, changedCount, rejectedCount } = preview;
  const { ofWorkbook, ofFile } = previewFindings(preview);
  const hasErrors = ofFile.some(({ severity }) => severity === "error");
  const takenCount = addedCount + (replaces ? changedCount : 0);
  const canTake = isPreviewCurrent && takenCount > 0 && (!hasErrors || isPartial);
  return (
    <Section title={words.preview}>
      <div className={styles.content}>
        <Counts preview={preview} />
        <NameFields preview={preview} />
        <FindingDisclosure title={words.conflicts(ofWorkbook.length)} findings={ofWorkbook} />
        {changedCount > 0 && (
          <div>
            <Checkbox
              className={styles.choice}
              checked={replaces}
              label={words.replace}
              onChange={(_, { checked }) => void session.importing.chooseReplaces(checked === true)}
            />
            <Caption1 block className={styles.hint}>
              {words.replaceHint}
            </Caption1>
          </div>
        )}
        {ofFile.length > 0 && (
          <Disclosure
            level="h3"
            title={words.fileFindings(ofFile.length)}
            icon={<StatusIcon kind={SEVERITIES.find((each) => ofFile.some(({ severity }) => severity === each)) ?? "note"} />}
          >
            <FileFindings findings={ofFile} />
          </Disclosure>
        )}
        {hasErrors && rejectedCount > 0 && (
          <Checkbox
            className={styles.choice}
            checked={isPartial}
            label={words.partial}
            onChange={(_, { checked }) => session.importing.choosePartial(checked === true)}
          />
        )}
        {hasErrors && !isPartial && <Caption1 className={styles.hint}>{words.errorsHint}</Caption1>}
        {takenCount === 0 && <Caption1 className={styles.hint}>{words.nothing}</Caption1>}
        <Button
          className={styles.action}
          appearance="primary"
          icon={<TableArrowUp20Regular />}
          disabledFocusable={!canTake || state.activity !== undefined}
          onClick={() => void session.importing.import()}
        >
          {words.take(formatNumber(takenCount, 0, language))}
        </Button>
      </div>
    </Section>
  );
}

function Counts({ preview: { addedCount, sameCount, changedCount, rejectedCount } }: { readonly preview: ImportPreview }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.importing;
  const counts = [
    { icon: "ok", count: addedCount, text: words.added },
    { icon: "none", count: sameCount, text: words.same },
    { icon: "warning", count: changedCount, text: words.changed },
    { icon: "error", count: rejectedCount, text: words.rejected },
  ] as const;
  return (
    <ul className={styles.counts}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ icon, count, text }) => (
          <li key={icon} className={styles.count}>
            <StatusIcon kind={icon} />
            <span>{text(formatNumber(count, 0, language))}</span>
          </li>
        ))}
    </ul>
  );
}

/** Names that the workbook does not know; those that are mapped by now stay, so that the choice can be changed. */
function NameFields({ preview: { unknownNames, municipalities } }: { readonly preview: ImportPreview }) {
  const styles = useStyles();
  const { session, texts } = usePane();
  const { map } = useImportState();
  const words = texts.importing;
  const mapped = map?.names ?? {};
  const names = [...new Set([...Object.keys(mapped), ...unknownNames.map(({ name }) => name)])].sort((left, right) =>
    left.localeCompare(right, "de"),
  );
  if (names.length === 0) return null;
  return (
    <Disclosure level="h3" title={words.names} icon={<StatusIcon kind={unknownNames.length > 0 ? "error" : "ok"} />} isOpenAtFirst>
      <div className={styles.content}>
        <Caption1 className={styles.hint}>{words.namesHint}</Caption1>
        {names.map((name) => {
          const nearest = unknownNames.find((unknown) => unknown.name === name)?.nearest;
          const others = municipalities.filter((municipality) => municipality !== nearest);
          return (
            <Field key={name} label={name}>
              <OptionSelect
                value={mapped[name] ?? ""}
                options={[
                  { value: "", label: words.pleaseChoose },
                  ...(nearest === undefined ? [] : [{ value: nearest, label: words.probably(nearest) }]),
                  ...others.map((municipality) => ({ value: municipality, label: municipality })),
                ]}
                onChange={(chosen) => void session.importing.chooseName(name, chosen === "" ? undefined : chosen)}
              />
            </Field>
          );
        })}
      </div>
    </Disclosure>
  );
}
