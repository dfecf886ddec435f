from . import loaded as parent_value
from .. import simple as up
name = "sibling"
