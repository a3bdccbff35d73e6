import { executeServerCommand } from '@web/test-runner-commands';

/** Asks the browser what pages cannot (Chrome DevTools Protocol). */
const cdp = <T>(method: string, params: object = {}): Promise<T> =>
  executeServerCommand<T, { method: string; params: object }>('cdp', { method, params });

/** Moves the visitor to another zone, to be called before a test file loads what asks for it. */
export async function moveToZone(timezoneId: string): Promise<void> {
  await cdp('Emulation.setTimezoneOverride', { timezoneId });
  // The next file may get the same page.
  after(() => cdp('Emulation.setTimezoneOverride', { timezoneId: '' }));
}

/** A node as assistive technology gets it. */
export interface SpokenNode {
  role: string;
  name: string;
  /** Those of its properties that are set: `selected`, `disabled`, `focused` … */
  properties: Record<string, unknown>;
}

interface AXNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** The page in the order in which a screen reader goes through it; without the pieces that texts are made of. */
export async function spokenNodes(): Promise<SpokenNode[]> {
  const { nodes } = await cdp<{ nodes: (AXNode & { nodeId: string; childIds?: string[] })[] }>(
    'Accessibility.getFullAXTree',
  );
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const inOrder = (id: string): AXNode[] => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(inOrder)] : [];
  };
  return inOrder(nodes[0].nodeId)
    .filter(({ ignored, role }) => !ignored && role?.value !== 'InlineTextBox')
    .map(({ role, name, properties = [] }) => ({
      role: role?.value ?? '',
      name: name?.value?.trim() ?? '',
      properties: Object.fromEntries(properties.map(({ name, value }) => [name, value.value])),
    }));
}
