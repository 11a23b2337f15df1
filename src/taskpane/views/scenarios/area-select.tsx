import { usePane } from "../../components/pane-context";
import { OptionSelect } from "../../components/option-select";
import { useWorkspace } from "./use-scenarios";

type AreaSelectProps = { readonly area: number; readonly onChange: (area: number) => void };

/** The county or one of its municipalities; stands in a `Field`, which names it. */
export function AreaSelect({ area, onChange, ...field }: AreaSelectProps) {
  const { texts } = usePane();
  const { baseline } = useWorkspace();
  const options = [texts.scenarios.county, ...baseline.municipalities].map((label, index) => ({ value: String(index), label }));
  return <OptionSelect {...field} value={String(area)} options={options} onChange={(value) => onChange(Number(value))} />;
}
