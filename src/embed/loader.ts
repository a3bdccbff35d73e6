/** The code of each widget, by the name that follows `miteinand-`; literal paths, so that bundlers can follow them. */
const widgets = {
  exchange: () => import('../define/exchange.js'),
  calendar: () => import('../define/calendar.js'),
  signup: () => import('../define/signup.js'),
  pass: () => import('../define/pass.js'),
  impact: () => import('../define/impact.js'),
  config: () => import('../define/config.js'),
};
type Widget = keyof typeof widgets;

const prefix = 'miteinand-';
const selector = ['[data-miteinand]', ...Object.keys(widgets).map(name => prefix + name)].join();
const requested = new Set<Widget>();

const isWidget = (name: string): name is Widget => Object.hasOwn(widgets, name);

/** Serves the tags and embeds inside a node, and the node itself. */
function serve(node: ParentNode): void {
  if (node instanceof Element && node.matches(selector)) serveElement(node);
  for (const element of node.querySelectorAll(selector)) serveElement(element);
}

function serveElement(element: Element): void {
  const name = element.getAttribute('data-miteinand') ?? element.localName.slice(prefix.length);
  if (!isWidget(name)) return;
  if (element.hasAttribute('data-miteinand')) fillEmbed(element, prefix + name);
  void load(name);
}

/**
 * Puts the tag into `<div data-miteinand="…">`, around what stood there, which becomes the fallback. The div stays, and
 * with it the language, anchor and looks the editor gave it.
 */
function fillEmbed(embed: Element, tag: string): void {
  if (embed.firstElementChild?.localName === tag) return;
  const element = document.createElement(tag);
  for (const { name, value } of embed.attributes) {
    const [, attribute] = passedAttribute.exec(name) ?? [];
    if (attribute) element.setAttribute(attribute, value);
  }
  element.append(...embed.childNodes);
  embed.append(element);
}

/** Sanitizers let data attributes pass unread, so none may become an event handler or a style. */
const passedAttribute = /^data-miteinand-(?!on|style$)(.+)$/;

/** Fetches a widget's code, once; when that fails, what stands between the tags stays. */
async function load(widget: Widget): Promise<void> {
  if (requested.has(widget)) return;
  requested.add(widget);
  try {
    await widgets[widget]();
  } catch (error) {
    console.warn(`<${prefix}${widget}> could not be loaded; its fallback stays.`, error);
  }
}

/** What the loader's own script tag says; `document.currentScript` is empty in modules. */
function ownSettings(): { backend?: string } {
  // Not `document.scripts`: an element of that name would stand in its place. After a redirect the address differs.
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type=module][data-backend]')];
  const backend = (scripts.find(({ src }) => src === import.meta.url) ?? scripts[0])?.dataset['backend'];
  return backend ? { backend } : {};
}

/**
 * Keeps a screen free for long lists until they have something to show, so that what stands under them does not jump.
 * Not for those that stand in a sidebar, nor in browsers that have no such states.
 */
function reserveRoom(): void {
  const sheet = new CSSStyleSheet();
  const waits = ':is(:not(:defined),:state(waiting)):not([compact],[hidden])';
  sheet.replaceSync(`:is(miteinand-exchange,miteinand-calendar)${waits}{display:block;min-block-size:90vb}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function start(): void {
  if ('adoptedStyleSheets' in Document.prototype) reserveRoom();
  serve(document);
  new MutationObserver(records => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) serve(node);
  }).observe(document, { childList: true, subtree: true });
}

/** Where widgets find what the loader says (context/settings.ts). A second loader leaves the work to the first. */
const key = Symbol.for('miteinand/loader');
if (!Object.hasOwn(globalThis, key)) {
  Object.defineProperty(globalThis, key, { value: ownSettings() });
  start();
}
