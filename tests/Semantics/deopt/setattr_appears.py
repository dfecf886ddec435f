"""`__setattr__` and `__delattr__` start to intercept stores that were plain."""


class Account:
    def __init__(self):
        self.balance = 0
        self.moves = 0


def pay(account, n, at=None, change=None):
    for i in range(n):
        if i == at:
            change()
        account.balance += i % 3
        account.moves += 1
    return account.balance, account.moves


history = []


def audited(self, name, value):
    if name == "balance" and value % 500 == 0:
        history.append(value)
    object.__setattr__(self, name, value)


def doubling(self, name, value):
    self.__dict__[name] = value * 2 if name == "moves" and value < 10 ** 6 else value


def locked(self, name, value):
    raise AttributeError(f"{name} is locked")


def install(function):
    def change():
        Account.__setattr__ = function
    return change


def uninstall():
    del Account.__setattr__


print(pay(Account(), 2000))
print(pay(Account(), 2000, 1000, install(audited)), history)
print(pay(Account(), 200, 190, install(doubling)))
account = Account()
try:
    pay(account, 2000, 1999, install(locked))
except AttributeError as error:
    print(error, vars(account))
print(pay(account, 2000, 0, uninstall))


class Careful(Account):
    def __delattr__(self, name):
        print("keeping", name)


careful = Careful()
for i in range(2000):
    careful.temporary = i
    if i % 1000 == 999:
        del careful.temporary
print(careful.temporary)
