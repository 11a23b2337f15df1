import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ResultInfo, SensitivityBar } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import { changeText, quantityText } from "./quantity-text";
import { useWorkspace } from "./use-scenarios";

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
  // Contrast themes replace fills unless the shapes are drawn in the colours of the text.
  low: { fill: tokens.colorPaletteMarigoldBackground3, forcedColorAdjust: "none" },
  high: { fill: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  base: { stroke: tokens.colorNeutralForeground1, strokeWidth: "1px" },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

type TornadoProps = { readonly bars: readonly SensitivityBar[]; readonly result: ResultInfo };

/** One bar for each driver, longest first, on a common scale: a table with pictures in it, so that it reads without seeing them. */
export function Tornado({ bars, result }: TornadoProps) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const { drivers } = useWorkspace();
  const shown = bars.slice(0, LIMIT);
  const ends = shown.flatMap(({ atMinimum, atMaximum, center }) => [atMinimum, atMaximum, center]);
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
            {words.atLow}
          </th>
          <th scope="col" className={`${styles.head} ${styles.end}`}>
            {words.atHigh}
          </th>
        </tr>
      </thead>
      {shown.map((bar) => {
        const driver = drivers.find(({ id }) => id === bar.driver);
        if (!driver) return null;
        const span = [bar.minimum, bar.maximum].map((value) => changeText(value, driver, bar.kind, language, texts)).join(" … ");
        return (
          <tbody key={bar.driver}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.title}>
                {driver.title[language]} <span className={styles.span}>({span})</span>
              </th>
            </tr>
            <tr aria-hidden>
              <td colSpan={2} className={styles.chart}>
                <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
                  <Part className={styles.low} from={x(bar.center)} to={x(bar.atMinimum)} />
                  <Part className={styles.high} from={x(bar.center)} to={x(bar.atMaximum)} />
                  <line className={styles.base} x1={x(bar.center)} x2={x(bar.center)} y1={0} y2={HEIGHT} />
                </svg>
              </td>
            </tr>
            <tr>
              <td className={styles.number}>{quantityText(bar.atMinimum, result.format, language)}</td>
              <td className={`${styles.number} ${styles.end}`}>{quantityText(bar.atMaximum, result.format, language)}</td>
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
