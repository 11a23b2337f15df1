import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ResultInfo, SensitivityLine } from "../../../commands/command-results";
import { isMissing } from "../../../units/missing";
import { usePane } from "../../components/pane-context";
import { CHART_STYLES } from "./chart-styles";
import { changeText, quantityText } from "./quantity-text";

/** Bars shown; what moves less is not worth a look. */
const LIMIT = 10;
const WIDTH = 300;
const HEIGHT = 14;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  end: { textAlign: "end" },
  title: { textAlign: "start", paddingTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  span: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  chart: { padding: 0 },
  svg: { display: "block", width: "100%", height: `${HEIGHT}px` },
  low: CHART_STYLES.second,
  high: CHART_STYLES.main,
  base: { ...CHART_STYLES.line, strokeWidth: "1px" },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

type TornadoProps = {
  /** Only such as have a result at both ends. */
  readonly lines: readonly SensitivityLine[];
  readonly base: number;
  readonly result: ResultInfo;
};

/** One bar for each driver, longest first, on a common scale: a table with pictures in it, so that it reads without seeing them. */
export function Tornado({ lines, base, result }: TornadoProps) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const shown = lines
    .flatMap(({ driver, range, low, high }) => (isMissing(low) || isMissing(high) ? [] : [{ driver, range, low, high }]))
    .slice(0, LIMIT);
  const ends = shown.flatMap(({ low, high }) => [low, high, base]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number): number => (most === least ? WIDTH / 2 : ((value - least) / (most - least)) * (WIDTH - 2) + 1);
  const words = texts.scenarios;
  return (
    <table className={styles.table}>
      <caption className={styles.head}>
        <Caption1>{words.sensitivityTable(result.title[language])}</Caption1>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            <Key className={styles.low} /> {words.atLow}
          </th>
          <th scope="col" className={`${styles.head} ${styles.end}`}>
            {words.atHigh} <Key className={styles.high} />
          </th>
        </tr>
      </thead>
      {shown.map(({ driver, range, low, high }) => {
        const span = [range.minimum, range.maximum].map((value) => changeText(value, driver, range.kind, language, texts)).join(" … ");
        return (
          <tbody key={driver.id}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.title}>
                {driver.title[language]} <span className={styles.span}>({span})</span>
              </th>
            </tr>
            <tr aria-hidden>
              <td colSpan={2} className={styles.chart}>
                <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
                  <Part className={styles.low} from={x(base)} to={x(low)} />
                  <Part className={styles.high} from={x(base)} to={x(high)} />
                  <line className={styles.base} x1={x(base)} x2={x(base)} y1={0} y2={HEIGHT} />
                </svg>
              </td>
            </tr>
            <tr>
              <td className={styles.number}>{quantityText(low, result.format, language)}</td>
              <td className={`${styles.number} ${styles.end}`}>{quantityText(high, result.format, language)}</td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

function Part({ className, from, to }: { readonly className: string; readonly from: number; readonly to: number }) {
  return <rect className={className} x={Math.min(from, to)} width={Math.max(Math.abs(to - from), 0.5)} y={2} height={HEIGHT - 4} />;
}

/** The colour of an end, beside its name. */
function Key({ className }: { readonly className: string }) {
  return (
    <svg width={10} height={10} aria-hidden>
      <rect className={className} width={10} height={10} />
    </svg>
  );
}
