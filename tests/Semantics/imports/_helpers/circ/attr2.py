import _helpers.circ.attr1
_helpers.circ.attr1.z
