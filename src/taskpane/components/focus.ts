import { useLayoutEffect, useRef, type RefObject } from "react";

/** The element that takes the focus when the focused one disappears. */
export const MAIN_ID = "pane-main";

/** Keeps the keyboard user in place: when this part is removed with the focus in it, the main area takes the focus. */
export function useFocusHandOver<Element extends HTMLElement>(): RefObject<Element> {
  const ref = useRef<Element>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element?.contains(document.activeElement)) document.getElementById(MAIN_ID)?.focus();
    };
  }, []);
  return ref;
}
