import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../components/pane-context";
import type { PaneExplanation } from "../../pane-commands";

/** Formulas up to this length are read at a glance; longer ones are folded away. */
const SHORT_FORMULA = 48;

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  paragraph: { margin: 0 },
  calculation: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  formula: { fontFamily: tokens.fontFamilyMonospace },
  summary: { minHeight: "24px", lineHeight: "24px", cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  link: { alignSelf: "flex-start", minHeight: "24px", fontSize: tokens.fontSizeBase200 },
});

/** What a number is, in words: its calculation, filters, rows, paragraphs, and the way to its cell. */
export function ExplanationDetails({ node }: { readonly node: PaneExplanation }) {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const {
    title: ownTitle,
    role,
    statement,
    calculation,
    functions,
    filters,
    rows,
    sources,
    note,
    problem,
    formula,
    place,
    address,
    kind,
  } = node;
  const areas = rows?.areas.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", ") ?? "";
  const where = rows?.isSpread === true ? texts.rowsSpread(areas) : areas;
  const lines: readonly (readonly [label: string, text: string | undefined])[] = [
    [texts.filterLabelRows, filters.map(({ text }) => text[language]).join(" · ")],
    [texts.rowsLabel, rows && [rows.text[language], where].filter(Boolean).join(": ")],
    [texts.sourceLabel, kind === "repeated" ? undefined : sources.join("; ")],
    [texts.noteLabel, problem === undefined && kind !== "repeated" ? note : undefined],
  ];
  return (
    <div className={styles.details}>
      {calculation && (
        <p className={styles.calculation} aria-label={`${texts.calculationLabel}: ${calculation[language]}`}>
          = {calculation[language]}
        </p>
      )}
      {role && <p className={styles.paragraph}>{role[language]}</p>}
      {problem && <p className={styles.paragraph}>{problem.text[language]}</p>}
      {functions.length === 0 && statement[language] !== ownTitle[language] && <p className={styles.paragraph}>{statement[language]}</p>}
      {functions.map(({ id, title, description }) => (
        <p key={id} className={styles.paragraph}>
          <span className={styles.label}>{title[language]}</span> {description[language]}
        </p>
      ))}
      {lines.map(
        ([label, text]) =>
          text !== undefined &&
          text !== "" && (
            <p key={label} className={styles.paragraph}>
              <span className={styles.label}>{label}:</span> {text}
            </p>
          ),
      )}
      {formula !== undefined && kind !== "repeated" && <FormulaText formula={formula} />}
      {place && (
        <Link as="button" className={styles.link} onClick={() => void session.goToCell(place.sheet, place.cell)}>
          {texts.toCell(address ?? place.cell)}
        </Link>
      )}
    </div>
  );
}

function FormulaText({ formula }: { readonly formula: string }) {
  const styles = useStyles();
  const { texts } = usePane();
  const code = <code className={styles.formula}>{formula}</code>;
  return formula.length <= SHORT_FORMULA ? (
    <p className={styles.paragraph}>
      <span className={styles.label}>{texts.formulaLabel}:</span> {code}
    </p>
  ) : (
    <details>
      <summary className={styles.summary}>{texts.formulaLabel}</summary>
      {code}
    </details>
  );
}
