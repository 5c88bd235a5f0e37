// Opens a requirement where a code is clicked, and draws the figures once they come into sight.
const opened = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches('details')) {
    target.open = true;
    target.scrollIntoView();
  }
};
addEventListener('hashchange', opened);
opened();

const place = document.querySelector('.charts');
if (place) {
  place.hidden = false;
  new IntersectionObserver((entries, observer) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      load(place.dataset.script).then(draw);
    }
  }, { rootMargin: '200px' }).observe(place);
}

function load(address) {
  return new Promise((done, failed) => {
    const script = Object.assign(document.createElement('script'), { src: address, onload: done, onerror: failed });
    document.head.append(script);
  });
}

function draw() {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const chart of place.querySelectorAll('.chart')) {
    const values = chart.dataset.values.split(',').map(Number);
    const drawn = echarts.init(chart);
    drawn.setOption({
      animation: !still,
      grid: { left: 8, right: 8, top: 24, bottom: 22 },
      xAxis: { type: 'category', data: chart.dataset.years.split(','), axisTick: { show: false }, axisLine: { lineStyle: { color: '#9aa8a0' } }, axisLabel: { color: '#55615a' } },
      // Bars start at zero: their lengths are what is compared.
      yAxis: { type: 'value', show: false, min: Math.min(0, ...values) },
      series: [{ type: 'bar', data: values, barMaxWidth: 42, itemStyle: { color: '#3f8f62', borderRadius: [3, 3, 0, 0] },
        label: { show: true, position: 'top', color: '#17211b', formatter: ({ value }) => value.toLocaleString('zh-CN') } }],
    });
    new ResizeObserver(() => drawn.resize()).observe(chart);
  }
}
