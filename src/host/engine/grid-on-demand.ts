import type { EngineLink } from "./engine-link";
import { linkOf } from "./engine-link";
import type { Plugin, PluginClass, PluginConfig } from "./library";
import { statefulPlugins, viewPlugins } from "./library";

/** What the library works out anew after each command. A batch of the API has hundreds, and asks for none of it. */

type Positions = Readonly<Record<number, number>>;
type Dimension = "COL" | "ROW";

type HeaderPositionsPlugin = Plugin & {
  computeHeaderPositionsOfSheet(sheetId: string): Readonly<Record<Dimension, Positions>>;
  computePositions(sheetId: string, dimension: Dimension): Positions;
};

const LibraryHeaderPositions = statefulPlugins.get("header_positions") as PluginClass<HeaderPositionsPlugin>;

/** Where each row and column begins: calculated for a sheet when it is drawn. */
class HeaderPositions extends LibraryHeaderPositions {
  override computeHeaderPositionsOfSheet(sheetId: string): Readonly<Record<Dimension, Positions>> {
    const known: Partial<Record<Dimension, Positions>> = {};
    const positions = (dimension: Dimension) => (known[dimension] ??= this.computePositions(sheetId, dimension));
    return {
      get COL() {
        return positions("COL");
      },
      get ROW() {
        return positions("ROW");
      },
    };
  }
}

type ViewportsPlugin = Plugin & { setViewports(): void };

const LibraryViewports = statefulPlugins.get("viewport") as PluginClass<ViewportsPlugin>;

/** Which part of each sheet is in view: measured anew when a batch is done. */
class Viewports extends LibraryViewports {
  private readonly link: EngineLink | undefined;

  constructor(config: PluginConfig) {
    super(config);
    this.link = linkOf(config);
  }

  override finalize(): void {
    if (this.link?.isInBatch) this.setViewports();
    else super.finalize();
  }
}

type CustomColorsPlugin = Plugin & { getCustomColors(): readonly string[] };

const LibraryCustomColors = viewPlugins.get("custom_colors") as PluginClass<CustomColorsPlugin>;

/** The colours in use: collected from all cells when a colour picker opens. */
class CustomColors extends LibraryCustomColors {
  override finalize(): void {
    // Nobody has asked yet.
  }

  override getCustomColors(): readonly string[] {
    super.finalize();
    return super.getCustomColors();
  }
}

statefulPlugins.replace("header_positions", HeaderPositions);
statefulPlugins.replace("viewport", Viewports);
viewPlugins.replace("custom_colors", CustomColors);
