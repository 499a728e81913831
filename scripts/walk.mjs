// Walks a syntax tree, for the build's own transformations.

/**
 * @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} Node
 * @param {unknown} value
 * @param {(node: Node) => void} visit
 */
export function walk(value, visit) {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) visit(/** @type {Node} */ (value));
  for (const child of Object.values(value)) walk(child, visit);
}
