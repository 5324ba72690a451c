import { joinParent } from './frame.ts';
import { hashInOrder } from './protocol.ts';
import { askedIn, attributesIn, type Settings } from './query.ts';

/** The script of an embed page: it runs before the element does, and brings what the address asks for. */
const timeline = document.querySelector<HTMLElement>('quote-timeline');
const content = document.querySelector('main');
const settings = document.getElementById('frame');
const story = document.getElementById('story');

const textOf = (block: Element): unknown => JSON.parse(block.textContent);

if (timeline && content && settings && story) {
  const { search, hash, href } = location;
  // In a frame of WordPress, where a view is asked for as well.
  if (hashInOrder(hash) !== hash) location.replace(hashInOrder(hash));
  for (const [name, value] of attributesIn(search)) {
    timeline.setAttribute(name, value);
    if (name === 'theme') document.documentElement.style.colorScheme = value;
  }
  const asked = askedIn(search, href.replace(/[?#].*$/s, ''), textOf(settings) as Settings);
  if (asked.kind === 'page') location.replace(asked.url + hash);
  else if (asked.kind === 'story') {
    timeline.replaceChildren();
    timeline.setAttribute('src', asked.url);
  } else if (asked.kind === 'refused') {
    const line = document.createElement('p');
    line.className = 'frame-refusal';
    line.setAttribute('role', 'alert');
    line.textContent = asked.why;
    timeline.before(line);
  }
  const { id } = textOf(story) as { readonly id: string };
  if (window !== parent) {
    const full = document.querySelector<HTMLAnchorElement>('.frame-foot a');
    joinParent(window, { id, timeline, content, full });
  }
}
