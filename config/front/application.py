"""What granian serves: takes a request in whole, has a thread of Django's answer it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import IO, Any

# isort: off
from config.wsgi import application as django  # sets Django up, so it comes first
# isort: on

from api.imports.views import TAKES_FILES
from config.front import connections, replies, spool
from config.front.bodies import Bodies, declared_length
from config.front.environ import environ_of
from config.front.limits import IN_MEMORY, MAILS_WAITING, MOST_WAITING, POSTMEN, THREADS
from config.front.refusals import Gone, Refusal, busy, linger, our_side, too_large
from config.front.spool import Spool
from config.front.threads import Threads
from recovery.imports.upload import Upload
from recovery.mail.post import Post, through

GO_ON = 100
LEFT = 400  # nobody reads it


class Front:
    """One for each process of granian's."""

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.threads = Threads(THREADS, MOST_WAITING)
        postmen = Threads(POSTMEN, MAILS_WAITING, name="post")
        through(Post(postmen.do, most_watching=max(1, THREADS // 2)))
        self.bodies = Bodies()
        disk = ThreadPoolExecutor(2, thread_name_prefix="spool")
        self.spool = Spool(lambda work, *given: loop.run_in_executor(disk, work, *given))
        spool.sweep()
        connections.watch()

    async def __rsgi__(self, scope: Any, proto: Any) -> None:
        try:
            declared = declared_length(scope.headers)
            if declared <= IN_MEMORY:
                body = await self.bodies.take(proto, declared) if declared else BytesIO()
                await self.answer(proto, scope, body)
            elif scope.method == "POST" and TAKES_FILES.match(scope.path):
                await self.take_upload(proto, scope, Upload(declared))
            else:
                raise too_large()
        except Refusal as refusal:
            refusal.give(proto)
            await linger(proto)
        except Gone:
            proto.response_empty(LEFT, [])

    async def take_upload(self, proto: Any, scope: Any, upload: Upload) -> None:
        """Ask whether it may come, take it in, and hand it over."""
        try:
            if await self.answer(proto, scope, BytesIO(), upload) != GO_ON:
                await linger(proto)
                return
            await self.spool.receive(proto, upload)
            await self.answer(proto, scope, BytesIO(), upload)
        finally:
            await self.spool.do(upload.discard)

    async def answer(
        self, proto: Any, scope: Any, body: IO[bytes], upload: Upload | None = None
    ) -> int:
        """Have a thread answer, and return the status. Raises Refusal."""
        status = 0

        def work() -> None:
            nonlocal status
            with body:
                environ = environ_of(scope, body)
                if upload:
                    environ[Upload.KEY] = upload
                status = self.respond(proto, environ)

        await self.in_thread(work)
        if not status:
            raise our_side()
        return status

    async def in_thread(self, work: Callable[[], None]) -> None:
        """Wait until a thread has done it. Raises Refusal if too much waits."""
        done = self.loop.create_future()

        def and_tell() -> None:
            try:
                work()
            finally:
                self.loop.call_soon_threadsafe(_settle, done)

        if not self.threads.do(and_tell):
            raise busy()
        await done

    def respond(self, proto: Any, environ: dict[str, Any]) -> int:
        """Let Django answer and hand the answer to granian. Runs in a thread."""
        started: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], *_: Any) -> Callable[[bytes], None]:
            started[:] = int(status[:3]), headers
            return replies.written

        answer = django(environ, start)
        try:
            status, headers = started
            if status != GO_ON:
                replies.give(proto, status, headers, answer, later=self.later)
        finally:
            answer.close()
        return int(status)

    def later(self, seconds: float, work: Callable[[], object]) -> None:
        self.loop.call_soon_threadsafe(self.loop.call_later, seconds, work)


def _settle(done: "asyncio.Future[None]") -> None:
    if not done.done():
        done.set_result(None)


application = Front()
