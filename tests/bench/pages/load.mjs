/** The events of this page's size, as every timeline but Quoteline gets them. */
export const loadEvents = async () => {
  const response = await fetch(document.documentElement.dataset.events);
  return response.json();
};

/** Where a timeline is to be drawn: a box that fills the viewport. */
export const stage = () => document.getElementById('stage');

/** To be called when a timeline has been made and answers to input. */
export const made = () => window.bench?.made();
