import { Body1, Button, Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import type { SharingPlan } from "../../../commands/sharing-commands";
import { OptionSelect, type Option } from "../../components/option-select";
import { usePane } from "../../components/pane-context";
import { Section } from "../../components/section";
import { formatMonth } from "../../i18n/format";
import type { ShareForm } from "../../pane-commands";
import { PlannedFiles } from "./planned-files";
import { useShareState } from "./use-share";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: "flex-start" },
});

const FORMS: readonly ShareForm[] = ["alive", "values"];

/** What will be sent, and the way to make it. */
export function PlanSection({ plan }: { readonly plan: SharingPlan }) {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const { leftOut, form, report } = useShareState();
  const words = texts.share;
  const { files, hasDistributionList } = plan;
  const describe = hasDistributionList ? words.fromList : words.byDefault;
  const chosenCount = files.filter(({ municipality }) => !leftOut.has(municipality)).length;
  const options: readonly Option<ShareForm | "listed">[] = [
    { value: "listed", label: hasDistributionList ? words.formAsListed : words.formByDefault },
    ...FORMS.map((value) => ({ value, label: words.forms[value] })),
  ];
  return (
    <Section title={words.title}>
      <div className={styles.content}>
        {files.length === 0 ? (
          <Body1>{words.noFiles}</Body1>
        ) : (
          <>
            <Caption1 className={styles.hint}>{describe(files.length, formatMonth(plan.month, language))}</Caption1>
            <Field label={words.form} hint={words.formHints[form ?? "listed"]}>
              <OptionSelect
                value={form ?? "listed"}
                options={options}
                onChange={(value) => session.share.chooseForm(value === "listed" ? undefined : value)}
              />
            </Field>
            <Button
              className={styles.action}
              appearance={report ? "secondary" : "primary"}
              icon={<DocumentAdd20Regular />}
              disabledFocusable={chosenCount === 0 || state.activity !== undefined}
              onClick={() => void session.share.share()}
            >
              {report ? words.makeAgain : words.make}
            </Button>
            <PlannedFiles files={files} chosenCount={chosenCount} />
          </>
        )}
      </div>
    </Section>
  );
}
