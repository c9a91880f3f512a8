"""Many simulated patients, over the machine's cores, with a bar that says how far it is."""

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

Cell = TypeVar("Cell")
Found = TypeVar("Found")
CHUNK = 50
BAR = 30


@dataclass(frozen=True)
class Runner:
    """`patients` in every cell, each with a seed of its own; the same whatever the processes."""

    patients: int = 2000
    processes: int = 1
    writes: bool = False  # into the pages and files that the product reads
    quiet: bool = False

    def each(
        self,
        what: str,
        patient: Callable[[Cell, np.random.Generator], Found],
        cells: Sequence[Cell],
        *,
        seed: int,
    ) -> list[list[Found]]:
        """Return what `patient(cell, chance)` finds, per cell and in the order of the patients.

        `patient` is a function of a module, so that other processes can be given its name.
        """
        jobs = [
            (number, first, min(first + CHUNK, self.patients))
            for number in range(len(cells))
            for first in range(0, self.patients, CHUNK)
        ]
        found: dict[tuple[int, int], list[Found]] = {}
        began = time.monotonic()
        if self.processes == 1:
            for done, (number, first, last) in enumerate(jobs, 1):
                found[number, first] = chunk(patient, cells[number], seed + number, first, last)
                self._tell(what, done, len(jobs), began)
        else:
            with ProcessPoolExecutor(self.processes) as pool:
                sent = {
                    pool.submit(chunk, patient, cells[number], seed + number, first, last): (
                        number,
                        first,
                    )
                    for number, first, last in jobs
                }
                for done, future in enumerate(as_completed(sent), 1):
                    found[sent[future]] = future.result()
                    self._tell(what, done, len(jobs), began)
        return [
            [one for first in range(0, self.patients, CHUNK) for one in found[number, first]]
            for number in range(len(cells))
        ]

    def _tell(self, what: str, done: int, jobs: int, began: float) -> None:
        if self.quiet:
            return
        filled = BAR * done // jobs
        left = (time.monotonic() - began) / done * (jobs - done)
        end = "\n" if done == jobs else ""
        sys.stderr.write(
            f"\r{what:12} [{'#' * filled}{'.' * (BAR - filled)}] {100 * done // jobs:3d} %"
            f"  {left:5.0f} s left{end}"
        )
        sys.stderr.flush()


def chunk(
    patient: Callable[[Cell, np.random.Generator], Found],
    cell: Cell,
    seed: int,
    first: int,
    last: int,
) -> list[Found]:
    return [patient(cell, np.random.default_rng([seed, i])) for i in range(first, last)]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percent(share: float) -> str:
    return f"{100 * share:.1f} %" if share == share else "–"
