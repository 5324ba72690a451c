import { describe, expect, it, vi } from 'vitest';
import { onDemand } from '../../src/element/on-demand.ts';

describe('what is loaded on demand', () => {
  it('comes with the first use, once, and is used in the order it was asked for', async () => {
    const load = vi.fn(async () => 'tool');
    const used: string[] = [];
    const demand = onDemand(load);
    expect([load.mock.calls.length, demand.asked()]).toEqual([0, false]);
    demand.use(tool => used.push(`${tool} 1`));
    demand.use(tool => used.push(`${tool} 2`));
    expect(demand.asked()).toBe(true);
    await vi.waitFor(() => expect(used).toEqual(['tool 1', 'tool 2']));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is tried for again after it has not come, and says why until it has', async () => {
    const say = vi.fn();
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue('tool');
    const demand = onDemand(load, say);
    const act = vi.fn();
    demand.use(act);
    await vi.waitFor(() => expect(say).toHaveBeenLastCalledWith('Failed to fetch'));
    expect([act.mock.calls.length, demand.asked()]).toEqual([0, false]);
    demand.use(act);
    await vi.waitFor(() => expect(act).toHaveBeenCalledWith('tool'));
    expect(say).toHaveBeenLastCalledWith(null);
  });

  it('stays when it fails at what it does', async () => {
    const say = vi.fn();
    const load = vi.fn(async () => 'tool');
    const demand = onDemand(load, say);
    demand.use(() => Promise.reject(new Error('no room')));
    await vi.waitFor(() => expect(say).toHaveBeenLastCalledWith('no room'));
    demand.use(() => {});
    await vi.waitFor(() => expect(say).toHaveBeenLastCalledWith(null));
    expect(load).toHaveBeenCalledTimes(1);
  });
});
