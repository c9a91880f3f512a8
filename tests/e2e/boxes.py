"""What a picture does not say: nothing is cut off or beyond the edge, no two things overlap."""

from playwright.sync_api import Page

LOOK = """
() => {
  const found = [];
  const name = (el) => {
    const text = (el.textContent ?? "").trim().slice(0, 30);
    return `${el.tagName.toLowerCase()}.${el.getAttribute("class") ?? ""} "${text}"`;
  };
  // Read out and not seen: cut to nothing, by a class or by the head of a table that became blocks.
  const cutAway = (el) => {
    for (let at = el; at; at = at.parentElement) {
      if (getComputedStyle(at).clipPath === "inset(50%)") return true;
    }
    return false;
  };
  const hidden = (el) =>
    !el.checkVisibility({ visibilityProperty: true }) || el.closest("svg") || cutAway(el);
  // A wide table has a frame of its own in which it scrolls.
  const scrolls = (el) => {
    for (let at = el.parentElement; at; at = at.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide, the screen ${wide}`);
  }
  for (const el of document.body.querySelectorAll("*")) {
    if (hidden(el)) continue;
    const { left, right, width } = el.getBoundingClientRect();
    const beyond = width > 0 && (left < -0.5 || right > wide + 0.5);
    if (beyond && !scrolls(el)) found.push(`${name(el)} is beyond the edge`);
    // What is typed into a field scrolls in it.
    const cut = !el.value && ["hidden", "clip"].includes(getComputedStyle(el).overflowX);
    if (cut && el.scrollWidth > el.clientWidth + 1) found.push(`${name(el)} is cut off`);
  }
  const touched = [
    ...document.querySelectorAll("button, a[href], input, select, textarea, summary"),
  ].filter((el) => !hidden(el));
  const boxes = touched.map((el) => [el, el.getBoundingClientRect()]);
  // What is scrolled passes beneath a bar that stays.
  const stays = (el) => {
    for (let at = el; at; at = at.parentElement) {
      if (["fixed", "sticky"].includes(getComputedStyle(at).position)) return true;
    }
    return false;
  };
  boxes.forEach(([el, a], at) => {
    for (const [other, b] of boxes.slice(at + 1)) {
      if (el.contains(other) || other.contains(el)) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (stays(el) !== stays(other)) continue;
      if (across > 1 && down > 1) found.push(`${name(el)} lies on ${name(other)}`);
    }
  });
  return found;
}
"""


def faults(page: Page) -> list[str]:
    found: list[str] = page.evaluate(LOOK)
    return found
