import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  makeStyles,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { VIEWS, type PaneView } from "../views/views";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", minWidth: 0, overflow: "hidden" },
  tabs: { flexShrink: 0, paddingBlock: tokens.spacingVerticalXS },
  more: { minWidth: "auto", flexShrink: 0, fontSize: tokens.fontSizeBase300, paddingInline: tokens.spacingHorizontalSNudge },
});

export const tabId = (id: PaneView["id"]): string => `tab-${id}`;

export const panelId = (id: PaneView["id"]): string => `panel-${id}`;

/** The views as tabs; those that do not fit beside each other are in a menu, the shown one never. */
export function ViewTabs() {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { view } = state;
  // Without padding nothing overflows where nothing has a size yet.
  return (
    <Overflow padding={0}>
      <div className={styles.row}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={texts.viewsLabel}
          selectedValue={view}
          onTabSelect={(_, { value }) => {
            const chosen = VIEWS.find(({ id }) => id === value);
            if (chosen) session.showView(chosen.id);
          }}
        >
          {VIEWS.map(({ id, titleOf }) => (
            <OverflowItem key={id} id={id} priority={id === view ? 1 : 0}>
              <Tab id={tabId(id)} value={id} aria-controls={id === view ? panelId(id) : undefined}>
                {titleOf(texts)}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreViews />
      </div>
    </Overflow>
  );
}

function MoreViews() {
  const styles = useStyles();
  const { texts } = usePane();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton ref={ref} className={styles.more} size="small" appearance="subtle" aria-label={texts.moreViewsLabel}>
          {texts.moreViews}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {VIEWS.map((view) => (
            <HiddenView key={view.id} view={view} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The entry of a view whose tab does not fit. */
function HiddenView({ view: { id, titleOf } }: { readonly view: PaneView }) {
  const { session, texts } = usePane();
  if (useIsOverflowItemVisible(id)) return null;
  return <MenuItem onClick={() => session.showView(id)}>{titleOf(texts)}</MenuItem>;
}
