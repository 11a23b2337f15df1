import { Body1, Button, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { BookOpen24Regular } from "@fluentui/react-icons/svg/book-open";
import { TableAdd24Regular } from "@fluentui/react-icons/svg/table-add";
import { usePane } from "./pane-context";
import { Section } from "./section";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  title: { margin: 0 },
  paragraph: { margin: 0 },
  choices: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  choice: { justifyContent: "flex-start", textAlign: "start", width: "100%", maxWidth: "none" },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "grid", rowGap: tokens.spacingVerticalS },
  again: { alignSelf: "flex-start", marginTop: tokens.spacingVerticalS },
});

/** What a user sees in a workbook without planning tables: what this is, and the ways in. */
export function FirstRun() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const isBusy = state.activity !== undefined;
  return (
    <div className={styles.screen}>
      <Title3 as="h2" className={styles.title}>
        {texts.firstRunTitle}
      </Title3>
      <Body1 as="p" className={styles.paragraph}>
        {texts.firstRunWhat}
      </Body1>
      <Body1 as="p" className={styles.paragraph}>
        {texts.firstRunNotYet}
      </Body1>
      <div className={styles.choices}>
        <Button
          className={styles.choice}
          appearance="primary"
          size="large"
          icon={<TableAdd24Regular />}
          disabledFocusable={isBusy}
          aria-describedby="new-workbook-hint"
          onClick={() => void session.createTemplate(false)}
        >
          {texts.newWorkbook}
        </Button>
        <Hint id="new-workbook-hint" text={texts.newWorkbookHint} />
        <Button
          className={styles.choice}
          size="large"
          icon={<BookOpen24Regular />}
          disabledFocusable={isBusy}
          aria-describedby="view-sample-hint"
          onClick={() => void session.createTemplate(true)}
        >
          {texts.viewSample}
        </Button>
        <Hint id="view-sample-hint" text={texts.viewSampleHint} />
      </div>
      <Section title={texts.ownWorkbookTitle}>
        <ol className={styles.steps}>
          {texts.ownWorkbookSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Button className={styles.again} disabledFocusable={isBusy} onClick={() => void session.open()}>
          {texts.readAgain}
        </Button>
      </Section>
    </div>
  );
}

const useHintStyles = makeStyles({
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
    "&:not(:last-child)": { marginBottom: tokens.spacingVerticalXS },
  },
});

function Hint({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <span id={id} className={useHintStyles().hint}>
      {text}
    </span>
  );
}
