// Keeps the counts of a round current while an official watches it.
const tiles = document.getElementById('progress');
const QUERY = 'query($id: ID!) { roundProgress(id: $id) { invited started submitted accepted returned late } }';
const EVERY = 5000;

async function look() {
  if (!document.hidden) {
    try {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query: QUERY, variables: { id: tiles.dataset.round } }),
      });
      const counts = (await answer.json()).data?.roundProgress ?? {};
      for (const tile of tiles.querySelectorAll('[data-count]')) {
        const count = counts[tile.dataset.count];
        if (count !== undefined && tile.textContent !== String(count)) tile.textContent = count;
      }
    } catch {
      // The counts stay as they were; the next look asks again.
    }
  }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
