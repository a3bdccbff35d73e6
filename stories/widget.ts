const phone = '<a href="tel:+498999998100">089 99998 100</a>';

/** Renders a tag as an editor pastes it: settings as attributes, and between the tags what stands in for the widget. */
export const widget =
  (tag: string, fallback = phone) =>
  (args: Record<string, string | number | boolean | undefined>): HTMLElement => {
    const element = document.createElement(tag);
    element.innerHTML = fallback;
    for (const [name, value] of Object.entries(args)) {
      if (value === true) element.toggleAttribute(name, true);
      else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
    }
    return element;
  };
