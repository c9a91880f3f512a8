"""Makes what the test of upgrades keeps of a release: its database, and a phone with an outbox.

    python -m scripts.release_fixture 0.1.0 [--tree FOLDER]

Run it in the checkout that is about to be released; `--tree` names another one, whose code then
serves. Everything in it is synthetic, and no keys are. Commit `tests/cases/release-…/`.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("version")
    parser.add_argument("--tree", type=Path, default=ROOT)
    options = parser.parse_args()

    import os

    import django

    with tempfile.TemporaryDirectory() as name:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        os.environ["RECOVERY_VAR"] = f"{name}/own"
        django.setup()
        make(ROOT / "tests" / "cases" / f"release-{options.version}", Path(name), options.tree)


def make(folder: Path, workshop: Path, tree: Path) -> None:
    from tests.running.holding_phone import HoldingPhone, kept
    from tests.running.site import Site

    folder.mkdir(parents=True, exist_ok=True)
    served = Site(workshop / "var", root=tree.resolve())
    served.prepare()
    with served.serving():
        phone = HoldingPhone(served)
        knee = phone.add_knee()
        for day in range(1, 8):
            phone.log_pain(knee, f"2026-11-0{day}", 8 - day)
        phone.settle()
        # The last two days were logged without a signal.
        phone.log_pain(knee, "2026-11-08", 1)
        phone.log_pain(knee, "2026-11-07", 2)
        (folder / "phone.json").write_text(json.dumps(kept(phone), indent=1) + "\n")
    backup = folder / "backup.zip"
    backup.unlink(missing_ok=True)
    # The code that is here backs up any database, as far as its migrations have come.
    print(Site(served.var).manage("backup", str(backup), "--no-keys", "--unencrypted"), end="")


if __name__ == "__main__":
    main()
