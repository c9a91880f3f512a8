"""The cards of what goes out and comes in."""

from pathlib import Path

from playwright.sync_api import Download, Page, expect

from tests.e2e import pages


def card(page: Page, name: str):
    return page.locator("section.card").filter(has=page.get_by_role("heading", name=name))


def made(page: Page, name: str) -> Download:
    """Ask for an export, wait for the worker, fetch the file."""
    one = card(page, name)
    one.get_by_role("button", name="Make", exact=True).click()
    link = one.get_by_role("link", name="Download")
    pages.prove_where_asked(page, link)
    expect(link).to_be_visible(timeout=60_000)
    with page.expect_download() as begun:
        link.click()
    return begun.value


def brought(page: Page, name: str, file: Path) -> None:
    """Choose a file and wait for its preview."""
    one = card(page, name)
    one.get_by_label("Choose a file").set_input_files(file)
    expect(one.get_by_text("Nothing has been changed yet.")).to_be_visible(timeout=60_000)


def taken(page: Page, name: str) -> None:
    one = card(page, name)
    one.get_by_role("button", name="Import", exact=True).click()
    expect(one.get_by_text("Imported:")).to_be_visible(timeout=60_000)
