"""What the app says, as its catalogues say it."""

from recovery.operations import extraction


def said_in_app(language: str, group: str) -> dict[str, str]:
    """The translation of each word under `group`, by the rest of its key; English where it is."""
    context = f"{extraction.APP}{group}."
    found = {}
    for message in extraction.read(extraction.path_of(language)):
        if message.id and (message.context or "").startswith(context):
            english = message.id if isinstance(message.id, str) else message.id[0]
            said = message.string if isinstance(message.string, str) else message.string[0]
            is_english = language == extraction.ENGLISH
            found[str(message.context).removeprefix(context)] = english if is_english else said
    return found
