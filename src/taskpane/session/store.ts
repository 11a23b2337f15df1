/** State that several parts of the pane look at. */
export type Store<State> = {
  getState(): State;
  /** Calls back after every change; returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  update(change: Partial<State>): void;
};

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update: (change) => {
      state = { ...state, ...change };
      listeners.forEach((listener) => listener());
    },
  };
}
