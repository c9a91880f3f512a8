def health() -> dict[str, object]:
    return {"ok": True}
