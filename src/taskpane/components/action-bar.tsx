import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
});

/** What a long view keeps at the lower edge, always in sight. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useClearOfFocus(bar);
  return (
    <div ref={bar} className={styles.bar}>
      {children}
    </div>
  );
}

/** While the bar lies over the lower edge, the browser scrolls a focused element clear of it. */
function useClearOfFocus(bar: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const before = style.scrollPaddingBottom;
    const follow = (): void => {
      style.scrollPaddingBottom = `${Math.ceil(bar.current?.getBoundingClientRect().height ?? 0) + 8}px`;
    };
    follow();
    const observer = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(follow);
    if (bar.current) observer?.observe(bar.current);
    return () => {
      observer?.disconnect();
      style.scrollPaddingBottom = before;
    };
  }, [bar]);
}
