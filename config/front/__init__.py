"""What stands before Django: it takes whole requests in and gives whole answers out.

No thread of Django's ever waits for a network. granian speaks HTTP and hands each request over
(RSGI); the body is taken here, then a thread makes the answer, then granian sends it.
"""
