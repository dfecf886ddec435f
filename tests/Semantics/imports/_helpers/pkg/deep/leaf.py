from .. import sibling as cousin
from ...simple import VALUE
path = f"leaf sees {VALUE}"
