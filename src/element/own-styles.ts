/** The styles of a page that was not prerendered; it is loaded where they are not linked. */
export { default as contentCss } from '../render/content.css?inline';
export { default as stageCss } from '../render/stage.css?inline';
