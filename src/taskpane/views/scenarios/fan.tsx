import { makeStyles, tokens } from "@fluentui/react-components";
import type { ResultInfo, ResultRisk } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { useVisuallyHiddenStyles } from "../../components/visually-hidden";
import { CHART_STYLES } from "./chart-styles";
import { quantityText } from "./quantity-text";
import { useWorkspace } from "./use-scenarios";

const WIDTH = 120;
const HEIGHT = 14;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalXS },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, paddingInlineEnd: tokens.spacingHorizontalS },
  chart: { width: `${WIDTH}px`, padding: 0 },
  svg: { display: "block", width: `${WIDTH}px`, height: `${HEIGHT}px` },
  wide: CHART_STYLES.whisker,
  narrow: CHART_STYLES.main,
  median: { ...CHART_STYLES.line, strokeWidth: "2px" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** The spans of one result for the county and each municipality on a common scale, with the numbers beside them. */
export function Fan({ drawn, result }: { readonly drawn: readonly ResultRisk[]; readonly result: ResultInfo }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { baseline } = useWorkspace();
  const { hidden } = useVisuallyHiddenStyles();
  const text = (value: number): string => quantityText(value, result.format, language);
  const ends = drawn.flatMap(({ percentiles }) => percentiles).filter(Number.isFinite);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number): number => ((value - least) / (most - least || 1)) * (WIDTH - 4) + 2;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{texts.scenarios.fanText(result.title[language])}</caption>
      <tbody>
        {drawn.map(({ area, percentiles: [p5 = NaN, p25 = NaN, p50 = NaN, p75 = NaN, p95 = NaN] }) => (
          <tr key={area}>
            <th scope="row" className={styles.name}>
              {area === 0 ? texts.scenarios.county : baseline.municipalities[area - 1]}
            </th>
            <td className={styles.chart} aria-hidden>
              {Number.isFinite(p50) && (
                <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
                  <rect className={styles.wide} x={x(p5)} width={x(p95) - x(p5)} y={HEIGHT / 2 - 1} height={2} />
                  <rect className={styles.narrow} x={x(p25)} width={x(p75) - x(p25)} y={2} height={HEIGHT - 4} />
                  <line className={styles.median} x1={x(p50)} x2={x(p50)} y1={0} y2={HEIGHT} />
                </svg>
              )}
            </td>
            <td className={styles.number}>
              {Number.isFinite(p50) ? text(p50) : texts.scenarios.missing}
              {Number.isFinite(p50) && <span className={hidden}> ({texts.scenarios.fanSpan(text(p5), text(p95))})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
