loaded = "pkg init"
from_init = "from init"
alpha, beta, hidden = 1, 2, 3
__all__ = ["alpha", "beta", "gamma_mod"]


def __getattr__(name):
    if name.endswith("dynamic_attr") or name == "other_dynamic":
        return f"dynamic {name}"
    raise AttributeError(f"pkg has no {name!r}")
