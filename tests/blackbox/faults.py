# SPDX-License-Identifier: GPL-3.0-or-later
"""What can become of a request and its answer between desk and board.

A fault gets the Way of one request, and says whether the desk's connection stays open for another.
"""
import threading
import time

import message

PORTAL = "<!DOCTYPE html><html><title>登录</title><p>请先登录无线网络</p></html>".encode()


def give(way, answer):
    if answer:
        way.tell(answer.bytes)
    return bool(answer)


def through(way):
    return give(way, way.ask())


def refused(_way):
    return False


def cut_request(way):
    way.begin(way.dice.randrange(len(way.request.bytes)))
    return False


def lost_answer(way):
    way.ask()
    return False


def cut_answer(way):
    if answer := way.ask():
        way.tell(answer.bytes[: way.dice.randrange(len(answer.bytes))])
    return False


def short_answer(way):
    """Whole for HTTP, but something has cut the body."""
    answer = way.ask()
    return give(way, answer and answer.with_body(answer.body[: len(answer.body) // 2]))


def endless_answer(way):
    """Without a length, and cut: the end of the connection looks like the end of the body."""
    if answer := way.ask():
        way.tell(answer.with_header(b"Content-Length", None).bytes[:-7])
    return False


def changed_answer(way):
    if not (answer := way.ask()) or not answer.body:
        return give(way, answer)
    body = bytearray(answer.body)
    body[way.dice.randrange(len(body))] ^= 1 << way.dice.randrange(8)
    return give(way, message.Message(answer.head, bytes(body)))


def other_board(way):
    answer = way.ask()
    return give(way, answer and answer.with_header(b"Board-Id", b"00000000-0000-7000-8000-000000000000"))


def twice(way):
    """On two connections at once; the desk hears one of the answers."""
    answers = []
    other = threading.Thread(target=lambda: answers.append(way.ask()))
    other.start()
    answers.append(way.ask())
    other.join()
    return give(way, way.dice.choice(answers))


def again(way):
    """The second time after the first has been answered; the desk hears the second answer."""
    way.ask()
    return through(way)


def late(way):
    """It arrives after the desk has given up."""
    way.hang_up()
    time.sleep(way.dice.uniform(0, 0.1))
    way.ask()
    return False


def slow(way):
    time.sleep(way.dice.uniform(0, 0.3))
    return through(way)


def drip(way):
    """Some bytes at a time for half a second, then the rest."""
    answer = way.ask()
    if not answer:
        return False
    whole, step = answer.bytes, way.dice.randint(1, 40)
    for at in range(0, min(len(whole), 25 * step), step):
        way.tell(whole[at : at + step])
        time.sleep(0.02)
    way.tell(whole[25 * step :])
    return True


def portal(way):
    return give(way, message.answer(b"200 OK", PORTAL, b"Content-Type: text/html; charset=utf-8"))


def redirect(way):
    status = way.dice.choice([b"302 Found", b"307 Temporary Redirect"])
    return give(way, message.answer(status, b"", b"Location: " + way.line.url.encode() + b"/login"))


def busy(way):
    """A gateway that has no time; in half of the cases the board has heard all the same."""
    if way.dice.random() < 0.5:
        way.ask()
    statuses = [b"429 Too Many Requests", b"502 Bad Gateway", b"503 Service Unavailable", b"504 Gateway Timeout"]
    headers = [b"Content-Type: text/html"] + [b"Retry-After: 1"] * way.dice.randint(0, 1)
    return give(way, message.answer(way.dice.choice(statuses), b"<html>busy</html>", *headers))


def stale(way):
    """The connection seems to live on, but the next request finds it dead."""
    way.goes_stale = True
    return through(way)


FAULTS = {
    refused: 1, cut_request: 1, slow: 1, drip: 1, portal: 1, redirect: 1, busy: 2, stale: 1,
    short_answer: 1, endless_answer: 1, changed_answer: 1, other_board: 1,
    lost_answer: 3, cut_answer: 2, late: 2, twice: 4, again: 4,  # in which the board has done it, or does it again
}  # fmt: skip
