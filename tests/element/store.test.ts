import { describe, expect, it, vi } from 'vitest';
import { createStore } from '../../src/element/store.ts';

const counter = () =>
  createStore({ n: 0 }, (state, by: number) => (by === 0 ? state : { n: state.n + by }));

describe('a store', () => {
  it('has the state it began with', () => {
    expect(counter().get()).toEqual({ n: 0 });
  });

  it('has the reduced state at once', () => {
    const store = counter();
    store.dispatch(2);
    store.dispatch(3);
    expect(store.get()).toEqual({ n: 5 });
  });

  it('tells every subscriber the new state and the one before', () => {
    const store = counter();
    const told = [vi.fn(), vi.fn()];
    for (const listener of told) store.subscribe(listener);
    store.dispatch(1);
    for (const listener of told) expect(listener.mock.calls).toEqual([[{ n: 1 }, { n: 0 }]]);
  });

  it('tells nobody when nothing changed', () => {
    const store = counter();
    const listener = vi.fn();
    store.subscribe(listener);
    store.dispatch(0);
    expect(listener).not.toHaveBeenCalled();
  });
});
