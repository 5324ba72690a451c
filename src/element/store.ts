/** Holds one state and tells who asks when it became another one. */
export interface Store<State, Action> {
  get(): State;
  /** Reduces and, where the state changed, tells the subscribers. */
  dispatch(action: Action): void;
  subscribe(listener: (state: State, before: State) => void): void;
}

/** A store for one element: `reduce` is pure and returns the same object when nothing changed. */
export const createStore = <State, Action>(
  initial: State,
  reduce: (state: State, action: Action) => State
): Store<State, Action> => {
  let state = initial;
  const listeners: ((state: State, before: State) => void)[] = [];
  return {
    get: () => state,
    dispatch: action => {
      const before = state;
      state = reduce(state, action);
      if (state !== before) for (const listener of listeners) listener(state, before);
    },
    subscribe: listener => {
      listeners.push(listener);
    }
  };
};
