"""The cards of what goes out and comes in."""

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
