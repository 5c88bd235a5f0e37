// Draws a chain as tiers from left to right. Positions are computed, not searched for, so that
// two thousand companies stand at once; a collapsed tier is one node.
const ROWS = 60;
/** So many stand in one column, far enough apart to read their names. */
const FEW = 24;
/** Labels of leader and tiers are as large as this on the screen, however much is in sight. */
const LETTERS = 13;
const GAP = { x: 46, y: 26, tier: 150 };
const COLOURS = {
  YES: '#2a7449', NO: '#cf5a35', UNKNOWN: '#b3bdb7',
  NO_GAPS: '#2a7449', SOME: '#e2a93b', MANY: '#cf5a35',
  VERIFIED: '#2a7449', UNVERIFIED: '#e2a93b', NONE: '#cf5a35',
};

/** What a member is coloured by; `required` is the number of items that it has to disclose. */
export function tone(member, colour, required) {
  if (colour === 'gaps') return member.gaps.length === 0 ? 'NO_GAPS' : member.gaps.length * 2 <= required ? 'SOME' : 'MANY';
  return colour === 'footprint' ? member.footprintState : member.green;
}

export class ChainGraph {
  constructor(cytoscape, container, chosen) {
    this.collapsed = new Set();
    this.cy = cytoscape({
      container,
      minZoom: 0.03,
      maxZoom: 3,
      textureOnViewport: true,
      hideEdgesOnViewport: true,
      pixelRatio: 1,
      boxSelectionEnabled: false,
      autoungrabify: true,
      style: [
        { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': 'data(colour)', label: 'data(label)', 'font-size': 9, 'min-zoomed-font-size': 7, 'text-valign': 'bottom', 'text-margin-y': 2, 'text-max-width': 90, 'text-wrap': 'ellipsis', color: '#17211b' } },
        { selector: 'node.leader', style: { shape: 'round-rectangle', 'background-color': '#14365c', 'font-size': 13, 'font-weight': 'bold', 'text-max-width': 900, 'min-zoomed-font-size': 0 } },
        { selector: 'node.tier', style: { shape: 'round-rectangle', 'background-color': '#7c9a88', 'font-size': 13, 'text-wrap': 'wrap', 'text-max-width': 900, 'min-zoomed-font-size': 0 } },
        { selector: 'node.head', style: { 'background-opacity': 0, events: 'no', 'font-size': 13, 'text-valign': 'center', 'text-margin-y': 0, color: '#55615a', 'text-max-width': 900, 'min-zoomed-font-size': 0 } },
        { selector: 'node.lost', style: { 'background-color': '#fff', 'border-width': 1.5, 'border-style': 'dashed', 'border-color': '#8a3324' } },
        { selector: 'edge', style: { width: 'data(width)', 'line-color': '#a9b8af', opacity: 0.3, 'curve-style': 'haystack', 'haystack-radius': 0 } },
        { selector: '.faded', style: { opacity: 0.12 } },
        { selector: 'node.marked', style: { 'border-width': 3, 'border-color': '#d97706', 'font-size': 12, 'min-zoomed-font-size': 4 } },
        { selector: 'edge.marked', style: { 'line-color': '#d97706', opacity: 0.9, 'z-index': 9 } },
      ],
    });
    this.cy.on('tap', 'node', ({ target }) => {
      if (target.hasClass('tier')) this.toggle(target.data('tier'));
      else chosen(target.id());
    });
    this.cy.on('tap', (event) => event.target === this.cy && this.mark([]));
  }

  show({ leader, members, links, colour, required, lost }) {
    this.state = { leader, members, links, colour, required, lost: lost ?? [] };
    this.draw();
    this.fit();
  }

  colourBy(colour) {
    this.state.colour = colour;
    this.cy.batch(() => {
      for (const member of this.state.members) {
        this.cy.getElementById(member.id).data('colour', COLOURS[tone(member, colour, this.state.required)]);
      }
    });
  }

  toggle(tier) {
    if (!this.collapsed.delete(tier)) this.collapsed.add(tier);
    this.draw();
    this.fit();
  }

  draw() {
    const { leader, members, links, colour, required, lost } = this.state;
    const gone = new Set(lost.map((member) => member.id));
    const tiers = Map.groupBy([...members, ...lost], (member) => member.tier);
    const most = Math.max(1, ...members.map((member) => member.attributedSpend ?? 0));
    const stands = new Map([[leader.id, leader.id]]);
    const nodes = [{ data: { id: leader.id, label: leader.name, size: 34, colour: '#14365c' }, classes: 'leader', position: { x: 0, y: 0 } }];
    const heads = [];
    let x = GAP.tier;
    for (const tier of [...tiers.keys()].sort((one, other) => one - other)) {
      const all = tiers.get(tier).sort((one, other) => (other.attributedSpend ?? 0) - (one.attributedSpend ?? 0));
      if (this.collapsed.has(tier)) {
        const id = 'tier ' + tier;
        all.forEach((member) => stands.set(member.id, id));
        nodes.push({ data: { id, tier, label: `第 ${tier} 级\n${all.length} 家`, size: 40 + Math.min(60, Math.sqrt(all.length) * 2), colour: '#7c9a88' }, classes: 'tier', position: { x, y: 0 } });
        x += GAP.tier + 40;
        continue;
      }
      heads.push({ tier, x, of: all.length });
      const few = all.length <= FEW;
      const rows = few ? FEW : Math.min(ROWS, Math.ceil(Math.sqrt(all.length * 5)));
      all.forEach((member, index) => {
        stands.set(member.id, member.id);
        const inColumn = Math.min(rows, all.length - Math.floor(index / rows) * rows);
        nodes.push({
          data: { id: member.id, label: member.name, size: 9 + 17 * Math.sqrt((member.attributedSpend ?? 0) / most), colour: COLOURS[tone(member, colour, required)] },
          classes: gone.has(member.id) ? 'lost' : '',
          position: { x: x + Math.floor(index / rows) * GAP.x, y: ((index % rows) - (inColumn - 1) / 2) * (few ? 2 * GAP.y : GAP.y) },
        });
      });
      x += Math.ceil(all.length / rows) * GAP.x + GAP.tier - GAP.x;
    }
    const top = Math.min(...nodes.map(({ position }) => position.y)) - 2 * GAP.y;
    const named = heads.map((head) => ({ data: { id: 'head ' + head.tier, label: `第 ${head.tier} 级`, size: 1, colour: '#fff' }, classes: 'head', position: { x: head.x, y: top } }));
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add([...nodes, ...named]);
      this.cy.add(joined(links, stands));
    });
    this.cy.layout({ name: 'preset', fit: false }).run();
  }

  /** Marks members with the links between them, and fades the rest; nothing for no members. */
  mark(ids, move = false) {
    this.cy.batch(() => {
      this.cy.elements().removeClass('marked faded');
      const nodes = this.cy.collection(ids.map((id) => this.cy.getElementById(id)).filter((node) => node.nonempty()));
      if (nodes.empty()) return;
      const around = ids.length === 1 ? nodes.union(nodes.neighborhood()) : nodes.union(nodes.edgesWith(nodes));
      this.cy.elements().difference(around).addClass('faded');
      nodes.addClass('marked');
      around.edges().addClass('marked');
      if (move) this.cy.animate({ center: { eles: nodes }, zoom: Math.max(this.cy.zoom(), 0.9) }, { duration: 200 });
    });
  }

  fit() {
    this.cy.resize();
    this.cy.fit(undefined, 30);
    this.cy.nodes('.leader, .tier, .head').style('font-size', Math.min(120, LETTERS / this.cy.zoom()));
  }

  picture() {
    return this.cy.png({ output: 'blob-promise', full: true, scale: 2, maxWidth: 6000, maxHeight: 6000, bg: '#ffffff' });
  }
}

/** Links between what stands for their ends; those that meet become one. */
function joined(links, stands) {
  const edges = new Map();
  for (const { buyer, supplier } of links) {
    const source = stands.get(buyer);
    const target = stands.get(supplier);
    if (!source || !target || source === target) continue;
    const id = source + ' ' + target;
    edges.set(id, { id, source, target, count: (edges.get(id)?.count ?? 0) + 1 });
  }
  return [...edges.values()].map(({ count, ...ends }) => ({ data: { ...ends, width: Math.min(6, Math.sqrt(count)) } }));
}
