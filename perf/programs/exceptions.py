"""Exceptions as control flow: parsing by trial, retries, cleanup, early exit from recursion.

Load: `try` in hot loops, both where nothing is raised and where something is raised every time; `finally` and `with`
around loop bodies, exception classes with attributes, chained exceptions, and lookups that fail with KeyError,
IndexError, ValueError, ZeroDivisionError and AttributeError.
"""

ITERATIONS = 10
SIZE = 36_000


class ParseError(ValueError):
    def __init__(self, text, position):
        super().__init__(f"bad character at {position}")
        self.text = text
        self.position = position


class Transient(Exception):
    pass


class Found(Exception):
    """Carries a result out of a deep recursion."""

    def __init__(self, path):
        self.path = path


class Transaction:
    """Commits or rolls back the changes made in a with block; swallows Transient."""

    def __init__(self, account):
        self.account = account

    def __enter__(self):
        self.saved = self.account.balance
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.account.commits += 1
            return False
        self.account.balance = self.saved
        self.account.rollbacks += 1
        return issubclass(kind, Transient)


class Account:
    def __init__(self):
        self.balance = 1000
        self.commits = self.rollbacks = 0

    def withdraw(self, amount):
        if amount > self.balance:
            raise Transient(amount)
        if amount % 11 == 0:
            raise ValueError(amount)
        self.balance -= amount


def parse_number(text):
    value = 0
    for position, character in enumerate(text):
        if not "0" <= character <= "9":
            raise ParseError(text, position)
        value = value * 10 + ord(character) - 48
    return value


def classify(texts):
    """Try the readings of a text from the strictest to the loosest."""
    whole = real = words = broken = 0
    for text in texts:
        try:
            whole += parse_number(text)
        except ParseError as error:
            broken += error.position
            try:
                real += int(float(error.text) * 8)
            except ValueError:
                words += len(text)
        else:
            whole += 1
    return whole + real * 3 + words * 5 + broken * 7


def count_keys(keys):
    """The 'ask forgiveness' way of counting: KeyError the first time only."""
    table = {}
    for key in keys:
        try:
            table[key] += 1
        except KeyError:
            table[key] = 1
    return table


def quotients(values):
    """Every third divisor is zero; `finally` counts the rounds, `else` the successes."""
    total = rounds = clean = 0
    for k, value in enumerate(values):
        try:
            quotient = value // (k % 3)
        except ZeroDivisionError:
            total -= 1
        else:
            clean += 1
            total += quotient
        finally:
            rounds += 1
    return total, rounds, clean


def no_errors(values):
    """A try block that never fails should cost next to nothing."""
    total = 0
    for k in range(len(values)):
        try:
            total += values[k] ^ k
        except IndexError:
            return None
    return total


def deep(level):
    try:
        if level == 0:
            raise Transient("bottom")
        return deep(level - 1)
    finally:
        deep.unwound += 1


def search(tree, wanted, path=()):
    if tree == wanted:
        raise Found(path)
    if isinstance(tree, tuple):
        for branch, child in enumerate(tree):
            search(child, wanted, path + (branch,))


def build_tree(low, high):
    return low if high - low == 1 else (build_tree(low, (low + high) // 2), build_tree((low + high) // 2, high))


def chained(value):
    """Translate a low-level error, keeping the cause; count the links of the chain."""
    try:
        try:
            try:
                return [10, 20, 30][value % 5]
            except IndexError as error:
                raise LookupError(value) from error
        finally:
            value += 1
    except LookupError as error:
        links = 0
        while error is not None:
            links += 1
            error = error.__cause__
        return links


def retry(rounds):
    attempts = 0
    for k in range(rounds):
        for attempt in range(4):
            try:
                attempts += 1
                if (k + attempt * 3) % 5 < 2:
                    raise Transient(attempt)
                break
            except Transient as error:
                attempts += error.args[0]
                continue
    return attempts


def run(n, seed=0):
    texts = [("12%d", "4.%d5", "x%dy", "%d")[(k + seed) % 4] % (k * 7 % 1000) for k in range(2 * n)]
    total = classify(texts)
    table = count_keys(k * k % 512 for k in range(4 * n))
    total += sum(key * count for key, count in table.items())
    total += sum(quotients(range(seed, 4 * n)))
    total += no_errors(list(range(8 * n)))

    deep.unwound = 0
    for k in range(n // 4):
        try:
            deep(8 + k % 8)
        except Transient:
            total += 1
    total += deep.unwound

    tree = build_tree(0, 128)
    for wanted in range(seed, 128, 2 + 5000 // n):
        try:
            search(tree, wanted)
        except Found as found:
            total = total * 3 + sum(found.path) & 0xFFFFFFFF

    account = Account()
    for k in range(2 * n):
        try:
            with Transaction(account):
                account.withdraw((k * 37 + seed) % 101)
                if k % 9 == 0:
                    account.balance += 401
        except ValueError as error:
            total += error.args[0]
    total += account.balance + account.commits * 3 + account.rollbacks * 5
    total += sum(chained(k) for k in range(2 * n)) + retry(n)
    return total


def combine(checksum, value):
    return (checksum * 31 + value) & 0xFFFFFFFF


def run_iteration(i):
    return run(SIZE, seed=i)


def main():
    checksum = 0
    for i in range(ITERATIONS):
        checksum = combine(checksum, run_iteration(i))
    print(f"exceptions: {checksum:08x}")


if __name__ == "__main__":
    main()
