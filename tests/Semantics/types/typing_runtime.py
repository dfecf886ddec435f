import typing
from typing import Any, Optional, Union, Callable, TypeVar, Generic, NamedTuple, TypedDict, Protocol, Literal, Final, ClassVar, Annotated, NewType, overload, cast, get_type_hints, runtime_checkable, TypeAlias, Self, Never
print(Optional[int], Union[int, str], Union[int, int], Union[int, Union[str, None]], Optional[None], Callable[[int], str], Callable[..., int], Literal[1, "a"], Final[int], ClassVar[int], Annotated[int, "meta"], Any, typing.List[int], typing.Dict[str, int], typing.Tuple[int, ...], Self, Never)
print(int | str, int | None, (int | str) == (str | int), (int | str) == Union[int, str], type(int | str).__name__, isinstance(1, int | str), isinstance(None, Optional[int]), (int | str).__args__, int | str | int, list[int] | dict[str, int], hash(int | str) == hash(str | int))
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__, type(UserId).__name__, cast(int, "unchecked"))
class Emp(NamedTuple):
    "doc"
    name: str
    id: int = 3
    def upper(self): return self.name.upper()
e = Emp("bob")
print(e, e.upper(), e._fields, e._field_defaults, Emp.__annotations__, e._replace(id=9))
class TD(TypedDict, total=False):
    x: int
    y: str
print(TD(x=1), TD.__annotations__, TD.__required_keys__, sorted(TD.__optional_keys__), TD.__total__, type(TD(x=1)).__name__)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
class Proto(Protocol):
    attr: int
print(isinstance([], HasLen), isinstance(5, HasLen), issubclass(list, HasLen))
for f in (lambda: isinstance(1, Proto), lambda: Proto(), lambda: Any(), lambda: isinstance(1, Any), lambda: Optional[1, 2], lambda: Union[()], lambda: Literal[int] is not None, lambda: Callable[int], lambda: TypeVar("T", int), lambda: Generic[int], lambda: isinstance({}, TD), lambda: issubclass(int, Optional[int]), lambda: Final[int, str], lambda: Annotated[int], lambda: Union[5], lambda: int | 5, lambda: 5 | int, lambda: type("X", (Union[int, str],), {}), lambda: Optional()):
    try: print(f())
    except TypeError as e2: print("TypeError", str(e2)[:120])
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(ov(5), len(typing.get_overloads(ov)))
def hints(a: "int", b: Optional["str"] = None, *c: "list[int]") -> "None": pass
print(get_type_hints(hints), typing.get_args(dict[str, int]), typing.get_origin(list[int]), typing.get_origin(Optional[int]), typing.get_args(Callable[[int], str]), typing.get_args(Literal[1, 2]))
@typing.final
class Fin: pass
@typing.override
def o(): pass
print(Fin.__final__, o.__override__, typing.TYPE_CHECKING, typing.assert_type(1, str), typing.reveal_type(7))
try: typing.assert_never(5)
except AssertionError as e3: print(e3)
