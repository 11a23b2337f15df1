/** Local date and time as it stands on the sheets: `22.11.2026 19:05`. */
export function formatTimestamp(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(time.getDate())}.${two(time.getMonth() + 1)}.${time.getFullYear()} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
