import type { Story, StoryEvent } from '../core/story/story.ts';
import type { Shape } from '../render/tree.ts';
import { fileOf, type Part, pageAt } from './parts.ts';

/** Where the articles and cards of a long story are, seen from one of its pages. */
export interface Addresses {
  /** The address of an event's article: in the page where it stands there, else on its page. */
  event(event: StoryEvent): string;
  /** A shape whose links to events and quotes lead where these are. */
  relink(shape: Shape): Shape;
}

/** For a page that has the events of `part`; `folder` leads from it to the pages of all events. */
export const createAddresses = (story: Story, part: Part, folder: string): Addresses => {
  const here = ({ index }: StoryEvent) => index >= part.from && index < part.to;
  const away = ({ index }: StoryEvent, fragment: string) =>
    `${folder}${fileOf(pageAt(index))}${fragment}`;

  /** The address that stands for a link into the page. */
  const replaced = (href: string): string => {
    const [, kind, id = ''] = /^#(event|quote)-(.+)$/.exec(href) ?? [];
    const name = decodeURIComponent(id);
    const ids = kind === 'event' ? [name] : (story.quoteById.get(name)?.events ?? []);
    const events = ids.flatMap(one => story.eventById.get(one) ?? []);
    const [first] = events.sort((a, b) => a.index - b.index);
    return !first || events.some(here) ? href : away(first, href);
  };

  const relink = (shape: Shape): Shape => {
    const { href } = shape.attrs;
    return {
      ...shape,
      attrs: typeof href === 'string' ? { ...shape.attrs, href: replaced(href) } : shape.attrs,
      children: shape.children.map(relink)
    };
  };

  return {
    event: event => {
      const fragment = `#event-${encodeURIComponent(event.id)}`;
      return here(event) ? fragment : away(event, fragment);
    },
    relink
  };
};
