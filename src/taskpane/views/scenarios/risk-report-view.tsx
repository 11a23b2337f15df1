import { Caption1, Field, Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RiskAnalysis, ResultRisk, ResultInfo } from "../../../commands/command-results";
import { formatNumber, formatPercent } from "../../../units/number-format";
import { usePane } from "../../components/pane-context";
import { Fan } from "./fan";
import { Histogram } from "./histogram";
import { quantityText } from "./quantity-text";
import { ResultSelect } from "./result-select";
import { useWorkspace } from "./use-scenarios";

const useStyles = makeStyles({
  report: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalXS },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Names of the percentiles, in the order in which reports hold them; the one in the middle has a word of its own. */
const PERCENTILES = ["P5", "P25", "P50", "P75", "P95"] as const;

/** What the draws gave: missed targets, and for one result its distribution, percentiles and areas. */
export function RiskReportView({ report }: { readonly report: RiskAnalysis }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { results } = useWorkspace();
  const [resultId, setResultId] = useState("administrationGap");
  const drawn = results.filter(({ id }) => report.results.some((each) => each.id === id));
  const result = drawn.find(({ id }) => id === resultId) ?? drawn[0];
  const words = texts.scenarios;
  if (!result) return null;
  const byArea = report.results.filter(({ id }) => id === result.id);
  const county = byArea.find(({ area }) => area === 0);
  return (
    <div className={styles.report}>
      <Caption1 className={styles.hint}>{words.riskDone(formatNumber(report.draws, 0, language), String(report.seed))}</Caption1>
      <MissedTargets report={report} />
      <Field label={words.result}>
        <ResultSelect results={drawn} value={result.id} onChange={setResultId} />
      </Field>
      {county?.whyMissing && <Caption1>{county.whyMissing[language]}</Caption1>}
      {county && county.valid > 0 && (
        <>
          <Histogram drawn={county} result={result} />
          <PercentileTable drawn={county} result={result} />
        </>
      )}
      {byArea.length > 1 && <Fan drawn={byArea} result={result} />}
    </div>
  );
}

function MissedTargets({ report }: { readonly report: RiskAnalysis }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { results } = useWorkspace();
  const rows = report.results.flatMap(({ id, area, target }) => {
    const result = results.find((each) => each.id === id);
    const hasTarget = area === 0 && target !== undefined && Number.isFinite(target.probabilityMissed) && result !== undefined;
    return hasTarget ? [{ result, target }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {texts.scenarios.missTitle}
      </Subtitle2>
      <ul className={styles.list}>
        {rows.map(({ result, target }) => (
          <li key={result.id}>
            {result.title[language]}:{" "}
            {texts.scenarios.missesTarget(
              quantityText(target.value, result.format, language),
              formatPercent(target.probabilityMissed, language),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PercentileTable({ drawn: { percentiles }, result }: { readonly drawn: ResultRisk; readonly result: ResultInfo }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {texts.scenarios.percentiles}
      </Subtitle2>
      <Caption1 className={styles.hint}>{texts.scenarios.percentileHelp}</Caption1>
      <table className={styles.table} aria-label={`${texts.scenarios.percentiles}: ${result.title[language]}`}>
        <tbody>
          {PERCENTILES.map((name, index) => (
            <tr key={name} className={styles.row}>
              <th scope="row" className={styles.name}>
                {name === "P50" ? `${texts.scenarios.middle} (${name})` : name}
              </th>
              <td className={mergeClasses(styles.number)}>{quantityText(percentiles[index] ?? NaN, result.format, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
