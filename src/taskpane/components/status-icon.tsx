import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHint20Regular } from "@fluentui/react-icons/svg/circle-hint";
import { ClockAlarm20Filled } from "@fluentui/react-icons/svg/clock-alarm";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";

const useStyles = makeStyles({
  ok: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  note: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  late: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  none: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

const ICONS = {
  ok: CheckmarkCircle20Filled,
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  note: Info20Filled,
  late: ClockAlarm20Filled,
  none: CircleHint20Regular,
} as const;

export type StatusIconKind = keyof typeof ICONS;

/** A coloured icon beside a text that says the same: each kind has its own shape, and it is silent for screen readers. */
export function StatusIcon({ kind }: { readonly kind: StatusIconKind }) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return <Icon className={styles[kind]} aria-hidden />;
}
