"""The server in front of Django: it receives whole requests and sends whole answers.

Django's threads never wait for a network. granian speaks HTTP and hands over each request (RSGI);
the body is received here, then a thread makes the answer, then granian sends it.
"""
