"""The page that says what becomes of a person's data. Open to everybody, without the app."""

import re
from collections.abc import Iterator
from html import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from recovery.accounts import privacy_text
from recovery.core import languages


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The text in `?language=…`, else in the language that the browser asks for."""
    wanted = request.GET.get("language")
    is_known = wanted in languages.switched_on()
    language = str(wanted) if is_known else languages.preferred(request)
    blocks = privacy_text.text(language).split("\n\n")
    title = blocks[0].removeprefix("# ")
    context = {
        "language": privacy_text.written(language),
        "others": [each for each in settings.LANGUAGES if each[0] != language],
        "title": title,
        "version": privacy_text.version(),
        "text": as_html("\n\n".join(blocks)),
    }
    return render(request, "privacy.html", context)


def as_html(text: str) -> SafeString:
    """Turn headings, lists and paragraphs of Markdown into HTML; everything else is escaped."""
    return mark_safe("\n".join(map(_block, re.split(r"\n{2,}", text))))  # noqa: S308 (escaped)


def _block(block: str) -> str:
    heading = re.match(r"(#{1,3}) (.*)", block)
    if heading:
        level = len(heading[1])
        return f"<h{level}>{escape(heading[2])}</h{level}>"
    lines = block.strip().splitlines()
    if all(line.startswith("- ") for line in lines):
        return "<ul>" + "".join(_items(lines)) + "</ul>"
    return f"<p>{escape(' '.join(lines))}</p>"


def _items(lines: list[str]) -> Iterator[str]:
    return (f"<li>{escape(line[2:])}</li>" for line in lines)
