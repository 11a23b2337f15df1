import { parseArea } from "../../xlsx/address";
import type { Area } from "../workbook-port";

/** The areas of a list such as `A1:B2 D4`. */
export function splitAreas(areas: string): Area[] {
  return areas.split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}
