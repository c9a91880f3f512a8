"""The throwaway services themselves."""

import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
import redis

from tests import services

RUN = [sys.executable, "-m", "tests.services", "--", sys.executable, "-c"]
ROOT = Path(__file__).resolve().parents[2]


def test_both_services_answer_and_are_gone_afterwards() -> None:
    with services.throwaway_services() as running:
        with psycopg.connect(running.database_url) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
        with redis.Redis.from_url(running.redis_url) as client:
            assert client.ping()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(running.database_url, connect_timeout=2)
    with pytest.raises(redis.ConnectionError):
        redis.Redis.from_url(running.redis_url).ping()


def test_the_command_finds_them_and_its_exit_code_is_kept() -> None:
    code = "import os, sys; print(*map(os.environ.get, ['DATABASE_URL', 'REDIS_URL'])); sys.exit(7)"
    done = subprocess.run([*RUN, code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 7
    database, cache = done.stdout.split()
    assert database.startswith("postgresql://recovery@127.0.0.1:")
    assert cache.startswith("redis://127.0.0.1:")


def test_a_free_port_is_given_once() -> None:
    code = "from tests import services; print(*(services.free_port() for _ in range(20)))"
    command = [sys.executable, "-c", f"{code}; input()"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as other:
        assert other.stdout
        theirs = {int(port) for port in other.stdout.readline().split()}
        ours = {services.free_port() for _ in range(20)}
        other.communicate("\n")
    assert len(theirs) == len(ours) == 20
    assert not theirs & ours
    assert max(ours) < 32_768, "the kernel gives those to connections that go out"


@pytest.mark.parametrize(
    ("program", "package"), [("initdb", "postgresql"), ("redis-server", "redis-server")]
)
def test_what_is_missing_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str, package: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(services, "DEBIAN", tmp_path)
    with pytest.raises(services.CannotStart, match=f"apt-get install {package}"):
        services.find(program)


def test_debian_s_newest_postgresql_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(services, "DEBIAN", tmp_path)
    for version in ("9", "15"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "initdb").touch()
    assert services.find("initdb") == str(tmp_path / "15" / "bin" / "initdb")
