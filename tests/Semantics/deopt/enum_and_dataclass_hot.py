"""Enum members and dataclass instances in hot loops: identity, comparison, replacement, generated methods changed."""

from dataclasses import FrozenInstanceError, dataclass, field, replace
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    BUSY = auto()
    DONE = auto()

    @property
    def following(self):
        return {State.IDLE: State.BUSY, State.BUSY: State.DONE}.get(self, State.IDLE)


@dataclass
class Job:
    size: int
    state: State = State.IDLE
    log: list = field(default_factory=list)

    def advance(self):
        self.state = self.state.following
        if self.state is State.DONE:
            self.log.append(self.size)


@dataclass(frozen=True, order=True)
class Money:
    amount: int
    unit: str = "c"

    def __add__(self, other):
        return replace(self, amount=self.amount + other.amount)


def run(job, n):
    counts = dict.fromkeys(State, 0)
    for _ in range(n):
        job.advance()
        counts[job.state] += 1
    return {state.name: count for state, count in counts.items()}


job = Job(3)
print(run(job, 1500), len(job.log), job.state)
Job.advance = lambda self: setattr(self, "state", State["BUSY"])
print(run(job, 500), State(2), State.BUSY.value, list(State)[-1])
job.state = "IDLE"
Job.advance = lambda self: None
try:
    run(job, 10)
except KeyError as error:
    print(error)

total = Money(0)
for k in range(1000):
    total += Money(k)
    if k == 500:
        total = replace(total, amount=0.5)
print(total, total == Money(374749.5), total < Money(10 ** 9), max(Money(3), Money(7), Money(5, "a")))
try:
    total.amount = 1
except FrozenInstanceError as error:
    print(error)
print(sum(Money(k % 10) == Money(3) for k in range(1000)), Money(1) == (1, "c"), hash(Money(1)) == hash(Money(1)))
Money.__eq__ = lambda self, other: True
print(sum(Money(k % 10) == Money(3) for k in range(500)), Job(1) == Job(1), Job(1) == Job(2), Job(5))
try:
    Money(1) < Job(1)
except TypeError as error:
    print(error)
