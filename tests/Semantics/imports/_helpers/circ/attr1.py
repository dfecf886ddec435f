import _helpers.circ.attr2
z = 1
