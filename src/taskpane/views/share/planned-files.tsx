import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { PlannedFile } from "../../../commands/sharing-commands";
import { Disclosure } from "../../components/disclosure";
import { MoreRows, usePages } from "../../components/paging";
import { usePane } from "../../components/pane-context";
import { useRowStyles } from "../../components/row-styles";
import { formatDay } from "../../i18n/format";
import type { Texts } from "../../i18n/texts";
import type { ShareForm } from "../../pane-commands";
import { useShareState } from "./use-share";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, display: "block" },
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0 },
  choice: { maxWidth: "100%" },
  label: { display: "block", overflowWrap: "anywhere", minWidth: 0 },
});

type PlannedFilesProps = { readonly files: readonly PlannedFile[]; readonly chosenCount: number };

/** The files of the distribution, each to be left out at will. */
export function PlannedFiles({ files, chosenCount }: PlannedFilesProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, texts } = usePane();
  const { leftOut, form, report } = useShareState();
  const pages = usePages(files.length);
  const words = texts.share;
  const contents = new Set(files.map((file) => contentText(file, words)));
  const [commonContent] = contents.size === 1 ? contents : [];
  return (
    <Disclosure key={report?.at} level="h3" title={words.files(chosenCount, files.length)} isOpenAtFirst={report === undefined}>
      {commonContent !== undefined && <Caption1 className={styles.hint}>{commonContent}</Caption1>}
      <ul className={styles.list}>
        <li>
          <Checkbox
            checked={chosenCount === files.length ? true : chosenCount === 0 ? false : "mixed"}
            label={words.chooseAll}
            onChange={(_, { checked }) =>
              session.share.choose(
                files.map(({ municipality }) => municipality),
                checked === true,
              )
            }
          />
        </li>
        {files.slice(0, pages.shown).map((file, index) => (
          <li key={`${file.municipality} ${file.fileName}`} className={rowStyles.item}>
            <PlannedFileRow
              id={pages.idOf(index)}
              file={file}
              form={form ?? file.form}
              isChosen={!leftOut.has(file.municipality)}
              content={commonContent === undefined ? contentText(file, words) : undefined}
            />
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} label={words.shownOf} />
    </Disclosure>
  );
}

type PlannedFileRowProps = {
  readonly id: string;
  readonly file: PlannedFile;
  readonly form: ShareForm;
  readonly isChosen: boolean;
  /** Only where the files differ in it. */
  readonly content: string | undefined;
};

const PlannedFileRow = memo(function PlannedFileRow({ id, file, form, isChosen, content }: PlannedFileRowProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { session, texts, language } = usePane();
  const { municipality, recipient, fileName, due } = file;
  const words = texts.share;
  const details = [words.forms[form], due === undefined ? words.noDue : words.due(formatDay(due, language))];
  return (
    <Checkbox
      id={id}
      className={styles.choice}
      checked={isChosen}
      label={
        <span className={styles.label}>
          <span className={rowStyles.title}>{municipality}</span> <span className={rowStyles.detail}>{fileName}</span>{" "}
          <span className={rowStyles.detail}>{details.join(" · ")}</span>{" "}
          {recipient !== undefined && <span className={rowStyles.detail}>{recipient}</span>}
          {content !== undefined && <span className={rowStyles.detail}>{content}</span>}
        </span>
      }
      onChange={(_, { checked }) => session.share.choose([municipality], checked === true)}
    />
  );
});

function contentText({ parts }: PlannedFile, words: Texts["share"]): string {
  return words.content(parts.map((part) => words.parts[part]).join(", "));
}
