import { makeStyles, tokens } from "@fluentui/react-components";
import type { ResultInfo, ResultRisk } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { CHART_STYLES } from "./chart-styles";
import { quantityText } from "./quantity-text";

const WIDTH = 318;
const HEIGHT = 96;

const useStyles = makeStyles({
  figure: { margin: 0 },
  svg: { display: "block", width: "100%", height: `${HEIGHT}px` },
  bar: CHART_STYLES.main,
  tail: CHART_STYLES.faint,
  median: { ...CHART_STYLES.line, strokeWidth: "1.5px", strokeDasharray: "4 3" },
  target: { ...CHART_STYLES.target, strokeWidth: "1.5px" },
  axis: {
    display: "flex",
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** How the draws of one result are spread; the caption says in words what the picture shows. */
export function Histogram({ drawn, result }: { readonly drawn: ResultRisk; readonly result: ResultInfo }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { minimum: start, width, counts } = drawn.histogram;
  const [low = NaN, , median = NaN, , high = NaN] = drawn.percentiles;
  const end = start + width * counts.length;
  const highest = Math.max(...counts, 1);
  const x = (value: number): number => ((value - start) / (end - start || 1)) * WIDTH;
  const text = (value: number): string => quantityText(value, result.format, language);
  const sentence = texts.scenarios.histogramText(result.title[language], text(low), text(median), text(high));
  const target = drawn.target?.value;
  return (
    <figure className={styles.figure}>
      <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {counts.map((count, index) => {
          const height = (count / highest) * (HEIGHT - 2);
          const middle = start + width * (index + 0.5);
          return (
            <rect
              key={index}
              className={middle < low || middle > high ? styles.tail : styles.bar}
              x={x(start + width * index) + 0.5}
              width={Math.max(WIDTH / counts.length - 1, 0.5)}
              y={HEIGHT - height}
              height={height}
            />
          );
        })}
        <line className={styles.median} x1={x(median)} x2={x(median)} y1={0} y2={HEIGHT} />
        {target !== undefined && target >= start && target <= end && (
          <line className={styles.target} x1={x(target)} x2={x(target)} y1={0} y2={HEIGHT} />
        )}
      </svg>
      <div className={styles.axis} aria-hidden>
        <span>{text(start)}</span>
        <span>{text(end)}</span>
      </div>
      <figcaption className={styles.caption}>{sentence}</figcaption>
    </figure>
  );
}
