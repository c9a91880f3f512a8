"""Pictures that were looked at once and are compared with from then on.

They are kept at half size, in `pictures/`, as WebP, which takes a third of PNG; two differ when
more than one pixel in a hundred does.
`make pictures-again` takes them again, after somebody has looked at what changed.
"""

import base64
import os
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

KEPT = Path(__file__).parent / "pictures"
# A Wednesday evening in Berlin, later than any day on which these tests will run.
EVENING = datetime(2037, 5, 13, 18, 30, tzinfo=UTC)
THEMES = ("light", "dark")
# Pixels of a screen that are looked at: the diary has all days.
HIGHEST = 1600
MOST = 0.01
# Per channel: what smooths an edge differs by this much from one browser to the next.
SLACK = 40

DRAW = """
const picture = (data) => new Promise((done, failed) => {
  const image = new Image();
  image.onload = () => done(image);
  image.onerror = () => failed(new Error("not a picture"));
  image.src = "data:image;base64," + data;
});
const canvas = (image, width, height) => {
  const drawn = document.createElement("canvas");
  Object.assign(drawn, { width, height });
  const pen = drawn.getContext("2d", { willReadFrequently: true });
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, width, height);
  return [drawn, pen.getImageData(0, 0, width, height).data];
};
"""
ENCODE = (
    "async ([data, share]) => {"
    + DRAW
    + """
  const image = await picture(data);
  const [drawn] = canvas(image, Math.round(image.width * share), Math.round(image.height * share));
  return drawn.toDataURL("image/webp", 0.9).split(",")[1];
}"""
)
COMPARE = (
    "async ([one, other, slack]) => {"
    + DRAW
    + """
  const [a, b] = [await picture(one), await picture(other)];
  if (Math.abs(a.width - b.width) > 2 || Math.abs(a.height - b.height) > 2) {
    return [1, `${a.width} x ${a.height} became ${b.width} x ${b.height}`];
  }
  const [, was] = canvas(a, a.width, a.height);
  const [, is] = canvas(b, a.width, a.height);
  let differ = 0;
  for (let at = 0; at < was.length; at += 4) {
    if ([0, 1, 2].some((i) => Math.abs(was[at + i] - is[at + i]) > slack)) differ += 1;
  }
  return [differ / (was.length / 4), ""];
}"""
)


def settled(page: Page) -> None:
    """Everything that will stand there stands there."""
    expect(page.locator("h1").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("Loading", exact=True)).to_have_count(0)
    page.evaluate("document.fonts.ready")
    expect(page.locator(".rests")).to_have_count(0)


def as_webp(context: BrowserContext, shot: bytes) -> bytes:
    """Return a screenshot in a third of its bytes."""
    page = context.new_page()
    encoded = page.evaluate(ENCODE, [base64.b64encode(shot).decode(), 1])
    page.close()
    return base64.b64decode(encoded)


class Pictures:
    """Compares with what is kept, in a page of its own: no policy of the app stands in its way."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.again = bool(os.environ.get("RECOVERY_PICTURES_AGAIN"))

    def differ(self, name: str, shot: bytes) -> list[str]:
        """What has changed in a picture, if it is more than the eye forgives."""
        half = self.page.evaluate(ENCODE, [base64.b64encode(shot).decode(), 0.5])
        file = KEPT / f"{name}.webp"
        if self.again:
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.exists() or self.compare(file, half)[0] > 0:
                file.write_bytes(base64.b64decode(half))
            return []
        if not file.exists():
            return [f"{name}: no picture is kept; look at it and run make pictures-again"]
        share, size = self.compare(file, half)
        if share <= MOST:
            return []
        self.show(name, half)
        return [f"{name}: {size or f'{share:.1%} of it differ'}"]

    def compare(self, file: Path, half: str) -> tuple[float, str]:
        kept = base64.b64encode(file.read_bytes()).decode()
        share, size = self.page.evaluate(COMPARE, [kept, half, SLACK])
        return share, size

    def show(self, name: str, half: str) -> None:
        """Leave the new picture where a person, or the run's artefacts, can find it."""
        folder = os.environ.get("RECOVERY_PICTURES_NEW")
        if folder:
            file = Path(folder) / f"{name}.webp"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(base64.b64decode(half))
