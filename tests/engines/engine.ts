/** Keys that are pressed, as WebDriver and the DOM name them. */
export const KEYS = {
  ArrowRight: '\uE014',
  Enter: '\uE007'
} as const;

export type Key = keyof typeof KEYS;

/** A browser of an engine other than Chromium's, with one page. Places are px in its window. */
export interface Engine {
  size(width: number, height: number): Promise<void>;
  open(address: string): Promise<void>;
  /** Runs a function in the page, which may use nothing from around it; what it returns can be JSON. */
  run<Given, Found>(inPage: (given: Given) => Found, given: Given): Promise<Found>;
  click(x: number, y: number): Promise<void>;
  /** Presses the mouse, moves it by so many px to the right and lets go. */
  drag(x: number, y: number, by: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  close(): Promise<void>;
}
