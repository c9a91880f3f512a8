"""The documentation: its links lead somewhere, its files exist, and every page can be reached."""

import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SCREENS = DOCS / "screens"
LINK = re.compile(r"\]\(([^)\s]+)\)")
PICTURE = re.compile(r'(?:src|href)="([^":]+\.(?:png|webp))"')
NAMED = re.compile(r"`([\w./-]+)`")
ENDINGS = (".py", ".ts", ".svelte", ".json", ".md", ".html", ".po", ".toml", ".yml", ".conf")
BUILT = {"node_modules", "dist", "var", "build", "__pycache__"}
PLACEHOLDERS = {"P", "XX", "NAME", "YYYY"}  # of the recipes: chosen by whoever follows them


def files() -> set[str]:
    """Every file of the project, by its path from the root; not what is built or installed."""
    found: set[str] = set()
    for folder, below, names in os.walk(ROOT):
        below[:] = [each for each in below if each not in BUILT and not each.startswith(".")]
        found |= {str((Path(folder) / name).relative_to(ROOT)) for name in names}
    return found


FILES = files()
PAGES = sorted(name for name in FILES if name.endswith(".md") and not name.startswith("tests/"))


def anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in titles}


def links(page: str) -> list[tuple[Path, str]]:
    """The files that a page links to, each with the anchor or an empty text."""
    found = []
    for link in LINK.findall((ROOT / page).read_text()):
        if not link.startswith(("http", "mailto:")):
            name, _, anchor = link.partition("#")
            target = (ROOT / page).parent / name if name else ROOT / page
            found.append((target.resolve(), anchor))
    return found


def exists(name: str) -> bool:
    """Whether a file or folder with this path, or one that ends with it, is in the project."""
    name = name.rstrip("/")
    return any(f"/{each}".endswith(f"/{name}") or f"/{name}/" in f"/{each}" for each in FILES)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    for target, anchor in links(page):
        assert target.exists(), target
        assert not anchor or target.suffix != ".md" or anchor in anchors(target), anchor


@pytest.mark.parametrize("page", [each for each in PAGES if "decisions/2" not in each])
def test_every_file_that_a_page_names_exists(page: str) -> None:
    for name in NAMED.findall((ROOT / page).read_text()):
        if name.endswith(ENDINGS) and not PLACEHOLDERS & set(re.split(r"[/.-]", name)):
            assert exists(name), name


def test_every_page_can_be_reached_from_the_index() -> None:
    reached, waiting = set(), [DOCS / "README.md"]
    while waiting:
        page = waiting.pop()
        if page.suffix == ".md" and page not in reached:
            reached.add(page)
            waiting += [target for target, _ in links(str(page.relative_to(ROOT)))]
    assert {ROOT / each for each in PAGES if each.startswith("docs/")} <= reached


def test_the_gallery_shows_every_picture_and_none_that_does_not_exist() -> None:
    shown = set(PICTURE.findall((SCREENS / "README.md").read_text()))
    assert shown == {each.name for each in SCREENS.iterdir() if each.suffix != ".md"}
