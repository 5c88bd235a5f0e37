// Starts GraphiQL with the named operations of this service as its first tabs.
(async () => {
  const place = document.getElementById('graphiql');
  try {
    const operations = await (await fetch('/graphiql/operations')).json();
    ReactDOM.createRoot(place).render(
      React.createElement(GraphiQL, {
        fetcher,
        defaultTabs: operations.map(({ query }) => ({ query })),
        defaultEditorToolsVisibility: 'variables',
        shouldPersistHeaders: false,
      }),
    );
  } catch (failure) {
    place.textContent = 'GraphiQL 无法启动：' + failure + '。请刷新页面。 / GraphiQL cannot start; reload the page.';
  }
})();

/** Asks the service; answers of a subscription come one by one as server-sent events. */
async function* fetcher(question) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: isSubscription(question) ? 'text/event-stream' : 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(question),
  });
  if (!(answer.headers.get('Content-Type') || '').startsWith('text/event-stream')) {
    yield await answer.json();
    return;
  }
  let rest = '';
  for await (const piece of pieces(answer.body.pipeThrough(new TextDecoderStream()))) {
    const events = (rest + piece).split('\n\n');
    rest = events.pop();
    for (const event of events) {
      const data = event.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5));
      if (data.join('').trim() !== '') {
        yield JSON.parse(data.join('\n'));
      }
    }
  }
}

async function* pieces(stream) {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      yield step.value;
    }
  } finally {
    reader.cancel();
  }
}

/** Whether the operation that runs is a subscription; a document here holds one operation. */
function isSubscription({ query }) {
  return /^\s*(#[^\n]*\n\s*)*subscription\b/.test(query);
}
